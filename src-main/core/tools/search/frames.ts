import { AT_HOME } from './at-home.ts';
import { APART, type Frame } from './frames-apart.ts';
import { FRAMES_AT_HOME } from './frames-at-home.ts';
import { FRAMES_AT_WORK } from './frames-at-work.ts';
import { FRAMES_BY_NEED } from './frames-by-need.ts';
import { FRAMES_IN_CHINESE } from './frames-in-chinese.ts';
import { FRAMES_IN_CHINESE_AT_HOME } from './frames-in-chinese-at-home.ts';
import { createHearing } from './frames-heard.ts';

/**
 * Sentences known by how they are built, whatever stands in the gaps, and what tools say for what they ask: "from here to there", "every second
 * Wednesday", 把这个转成那个. Words alone do not tell it, and no table can hold what stands between them.
 */
const FRAMES: readonly Frame[] = [
  // Ways and places.
  [
    /\b(?:get (?:me |us |there )?|(?:go|drive|walk|cycle|ride|way|route|far|long)\b.*\b)from (?!\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|last )\b.+\bto\b|\bhow (?:do|can|would) (?:i|we|you) (?:best )?(?:get|go) to\b/iu,
    'directions way',
  ],
  [/从.{1,12}(?:到|去|回).*(?:多久|多远|多长|怎么|开车|坐车|骑车|走路|路线)|开车.{0,6}(?:多久|多远|多长)/u, 'directions way'],
  [
    /\bhow (?:high|tall) (?:is|are|up)\b/iu,
    'height elevation',
    /\b(?:temperature|heating|humidity|volume|brightness|pressure|level|load|usage|use|consumption|bills?|costs?|prices?|rates?|risk|chances?)\b/iu,
  ],
  [
    /\b(?:(?:until|till) when|how late|what time|when (?:do|does|is|are|will))\b(?! did\b).*\b(?:opens?|closes?|shuts?)\b/iu,
    'opening hours',
    AT_HOME,
  ],
  [/几点.{0,2}(?:开门|关门|打烊|营业)|营业(?:到|时间)|开到几点/u, 'opening hours', AT_HOME],
  // Time.
  [
    /\bevery (?:second |other |third |single )?(?:day|morning|evening|night|week|month|year|weekday|(?:mon|tues|wednes|thurs|fri|satur|sun)day)s?\b/iu,
    'repeats schedule',
    /\b(?:keeps?|kept) (?:on )?\w+ing\b/iu,
  ],
  [
    /\b(?:remind me (?:to|about|at|in|that i|when i)|tell me (?:to|when i)|(?:nudge|ping) me (?:to|about|when i|(?:at|in) (?:\d|an?|half|noon|one|two|five|ten)))\b|\bdon['’]?t let me forget\b/iu,
    'reminder',
  ],
  [/提醒我|别让我忘|叫我.{0,6}(?:吃|去|拿|买|做|带|关|打|交)/u, 'reminder'],
  [
    /\b(?:tell (?:me|us)(?! if\b)|(?:let|warn|ping|notify|alert|message) (?:me|us)(?: know)?) (?:when(?! i\b)|if|once|as soon as|before)\b/iu,
    'alert notify',
  ],
  [/(?:就|时|再|后|了).{0,3}(?:告诉|通知|叫|提醒)我/u, 'alert notify'],
  [
    /\b(?:(?:is|are|now)\b.+\b(?:instead of|rather than)|(?:moved?|postponed?|shift(?:ed)?|push(?:ed)?)\b.+\b(?:instead of|rather than|from)) (?:\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tue|wed|thu|fri|sat|sun)\b)/iu,
    'moves reschedule',
  ],
  [/(?:改|推|挪|提前|延后|延|换)到.{0,8}[点号天周月年午晚]/u, 'moves reschedule'],
  [/\bhow many (?:days|weeks|nights)\b.*\b(?:until|till|to|since|between|left)\b/iu, 'days between'],
  // One thing made another.
  [
    /\b(?:turn|convert|change|make|save|export)\b.+\b(?:into|to|as) (?:an? )?(?:pdf|jpe?g|png|gif|webp|mp3|mp4|wav|csv|docx?|word|markdown|images?|pictures?|text|audio)s?\b/iu,
    'convert export',
  ],
  [/(?:转|换|变|存|导|做|改)(?:成|为|出).{0,8}(?:pdf|png|jpe?g|gif|mp3|mp4|word|csv|文字|图片|音频|格式|文本)/iu, 'convert export'],
  [
    /\b(?:half|twice|double) (?:as wide|the (?:size|width|height))\b|\b(?:make|scale|resize)\b.+\b(?:half|twice) as (?:high|big|large)\b|\b\d+ ?(?:px|pixels?)\b|\d+像素/iu,
    'resize width height',
  ],
  [
    /\bput\b(?! (?:an?|some)\b).+\b(?:together|in one|into one)\b|\b(?:one|single) (?:file|pdf|document|list) (?:out of|from (?:these|those|all|both|them|several|many|two|three|\d))\b/iu,
    'merge',
  ],
  [/(?:合|并|拼|凑)(?:成|为|到)一?(?:个|份|张|起)/u, 'merge'],
  // People and what they may.
  [
    /\b(?:let|allow)\b(?!['’]s\b| me\b| us\b).+\b(?:see|view|look at|read|edit|access|open (?:the|my|our|this|that) (?:files?|folders?|documents?|sheet))\b|\bgive\b.+\b(?:access|permission|rights)\b/iu,
    'share access',
    /\b(?:repo|repository|codebase|github|gitlab)\b/iu,
  ],
  [/(?:让|给)(?!我(?:能|可以|也)?(?:看|查|访|编)).{1,8}(?:能|可以|也)?(?:看到|查看|访问|编辑|权限)/u, 'share access'],
  [/\bwhat does\b.+\bmean\b|\bwhat is meant by\b|\bmeaning of\b/iu, 'means'],
  [
    /\bhow do (?:you|i|we) say\b|\b(?:in|into|to) (?:english|german|french|spanish|italian|chinese|japanese|korean|russian|arabic|portuguese|dutch|polish|turkish)\b(?! (?:restaurant|food|place|cuisine|class|course|lesson|shop|market)s?\b)/iu,
    'translate language',
  ],
  [/(?:翻|译)成|用.{1,3}[语文]怎么说/u, 'translate language'],
  // Money and goods.
  [/\b(?:cost|price|much)\b.*\bto (?:mail|post|ship|send)\b|寄.{0,12}(?:多少钱|运费|贵)/iu, 'shipping rates'],
  [/\b(?:which shop|where)\b.+\b(?:for the least|cheapest|least money)\b/iu, 'compare prices'],
  [/自动(?:扣|续|付)|\b(?:leaves?|paid|charged|goes out)\b.+\b(?:every|each) month\b/iu, 'repeat payments'],
  [
    /\b(?:stocks?|shares?|index)\b.{1,30}\b(?:since|over the|over \w+ (?:years|months|weeks)|(?:in the |these )?(?:past|last) (?:\w+ )?(?:years?|months?|weeks?))\b/iu,
    'share price history',
    /\b(?:photos?|albums?|folders?|files?|warehouse|low|out of|in stock|shared?)\b/iu,
  ],
  // What was, and what is like it.
  [
    /\bhow did\b.+\blook (?:back|before|(?:like )?in (?:\d{4}|the \w+ties))\b|(?:以前|当年|年前).{0,4}(?:长什么样|什么样|的样子)/iu,
    'old copy',
  ],
  [
    /\b(?:along the lines of|in the style of|similar to|something like|anything like|reminds me of)\b|类似.{1,10}的|像.{1,10}(?:这样|那样)的/iu,
    'similar',
  ],
  [
    /\b(?:instead of|in place of|no|without|out of|left of)\b.+\b(?:what else|alternative|use instead|works? instead|else works?)\b|没有.{1,8}(?:代替|替代|换成)/iu,
    'used instead substitute',
  ],
  // What happened, and how it stands.
  [
    /\bwhat(?:['’]s| is| are| was| has)?\b.{0,20}\b(?:changed|different|new since)\b|\bdifferences? (?:between|in|to)\b|有(?:什么|啥|哪些)(?:区别|不同|差别|变化)|哪(?:里|儿|些).{0,2}(?:不一样|不同)/iu,
    'compare changes differs',
  ],
  [
    /\bwhy\b.+\b(?:fail(?:s|ed|ing)?|crash(?:es|ed|ing)?|break(?:s|ing)?|broke)\b|\bwhy\b.+\b(?:builds?|pipelines?|tests?|checks?|ci|servers?|service|process|jobs?|workers?|pods?|containers?)\b.*\b(?:red|dying)\b|(?:为什么|为啥|怎么).{0,8}(?:失败|报错|崩|挂了|没过|(?:构建|流水线|测试).{0,4}红了)/iu,
    'error log',
  ],
  [
    /\b(?:is|are)\b.{1,25}\b(?:down|reachable|responding|still up|up and running|working)\b|(?:打得开|打不开|能访问|连得上|连不上)/iu,
    'status uptime',
    AT_HOME,
  ],
  [
    /\b(?:did|has|have|is|when (?:does|will|did))\b.{1,30}\b(?:arrived?|shipped|delivered|on its way|come yet|get here)\b|到(?:哪儿?|哪里)了|(?:送|寄|发)到了?(?:吗|没)/iu,
    'track where',
  ],
  [/\bdid (?:i|we|anyone|somebody|you) (?:forget to |leave|lock|turn|switch|close|shut)/iu, 'status device'],
  [
    /\b(?:deleted|removed|threw|thrown|binned|lost|erased)\b.+\b(?:by accident|accidentally|by mistake|back|wrong)\b|(?:误删|不小心.{0,6}删|删错)/iu,
    'restore brings back',
  ],
  [
    /\b(?:earlier|older|previous|old|yesterday['’]?s) (?:version|edition|state|draft)s?\b|(?:以前|之前|旧|上一?个|老).{0,2}(?:(?<!出)版本?|稿)/iu,
    'earlier versions',
  ],
  [/\bhow (?:well|badly) (?:did|does|do|is|are|was|were)\b|\b(?:do|does|doing|did) (?:well|badly|better|worse)\b/iu, 'statistics report'],
  // What somebody did, to be kept.
  [
    /\bi(?:['’]ve)? (?:just )?(?:(?:swam|cycled|jogged|rowed|walked|hiked) (?:for )?(?:\d+|an?|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|forty)\b|(?:ran|lifted|trained|worked out|did) .{0,30}(?:\d ?km?|miles?|kilomet\w+|marathon|minutes|hours?|kilos?|laps?|reps|sets?|push-?ups|sit-?ups|squats|yoga|workout)\b)|(?:跑|游|骑|走|练|打)了.{0,4}(?:公里|千米|分钟|小时|圈|米)(?!的?电话)/iu,
    'training records',
  ],
  [
    /\bi(?:['’]ve)? (?:just )?(?:(?:ate|drank) (?:an?|some|two|three|\d+)|(?:had|finished) (?:an?|some|two|three|\d+) .{0,25}(?:breakfast|lunch|dinner|supper|snack|meal|coffees?|espressos?|teas?|beers?|wine|juice|water|sandwich(?:es)?|pizza|soup|salad|apples?|bananas?|eggs?|cake|toast|burgers?|slices?|bowls?|glass(?:es)?|cups?))\b/iu,
    'notes eaten drunk',
  ],
  [
    /\b(?:spent|paid|cost me|forked out|laid out)\b.{0,20}\d+(?![\d.,:]*\d| ?(?:h|min|hours?|minutes?|days?|weeks?|months?|years?)\b)|花了.{0,3}\d+(?!\d|个?(?:小时|分钟|天|周|月|年))|\d+(?:块(?!面包|蛋糕|肉|屏|板|砖|布|糖|地)|元)/iu,
    'spent amount expense',
  ],
  [
    /\b(?:note|jot|write|put|mark) (?:it |this |that |them )?down\b|\b(?:note|record|remember) that\b|(?<![忘日笔登书])记(?:一下|下来|住|一笔|上|到)/iu,
    'notes records',
  ],
  // Numbers.
  [
    /\b\d+(?:\.\d+)? ?(?:(?:%|percent) of|times|plus|minus|divided by|multiplied by|\*|\+) ?\d|(?:\b(?:what(?:['’]s| is)|calculate|compute) |^)\d+ ?\/ ?\d|\d \/ \d|\d+ ?(?:乘|除|加|减|[*+×÷]) ?以?\d|\d ?的百分之|百分之.{1,8}(?:是多少|等于)/iu,
    'calculate arithmetic',
  ],
  [
    /\b(?:how (?:many|much) (?:(?:kilo|milli|centi)?(?:grams?|grammes?|lit(?:re|er)s?|met(?:re|er)s?)|m?l|k?g|[ckm]?m|lbs?|pounds?|ounces?|oz|miles?|feet|ft|inch(?:es)?|cups?|gallons?|degrees|celsius|fahrenheit)\b.*|what(?:['’]s| is| are) (?:about )?|convert .*)\b\d+ ?(?:ml|l|kg|g|km|cm|mm|m|lbs?|pounds?|ounces?|oz|miles?|feet|ft|inch(?:es)?|cups?|litres?|gallons?|degrees|celsius|fahrenheit)\b|\d+ ?(?:公里|斤|公斤|英里|磅|英寸|厘米|毫升|升|华氏|摄氏|平米|亩).{0,3}(?:是|等于|换)/iu,
    'convert units',
  ],
  [
    /\bwhat time\b.+\bin [A-Z]|\b(?:(?:\d|[ap]m|noon|midnight|clock|morning|evening) here|my time)\b.+\b(?:what|when|there|in [A-Z])|(?:纽约|伦敦|东京|巴黎|悉尼|洛杉矶|那边|国外|当地).{0,4}(?:几点|时间)/u,
    'time zone',
  ],
  // Sets of people and things.
  [
    /\b(?:(?:invite|add|bring|pull)\b.+\b(?:to|into|in)|get\b.+\binto)\b.{0,12}\b(?:channel|group|chat|(?:chat|team) ?room|workspace)\b|(?:拉|加|邀请?).{1,6}(?:进|入|到).{0,6}(?:群|频道|组)/iu,
    'invite channel people',
    AT_HOME,
  ],
  [
    /\b(?:stop|no more|sick of|don['’]?t want|never (?:again|want|send me))\b.+\b(?:mails?|emails?|newsletters?)\b|(?:(?<![分特识区类])别再?|不想|不要)(?!忘|.{0,5}[删漏错]).{0,6}(?:邮件|广告|推送)/iu,
    'unsubscribe mail',
  ],
  [
    /\b(?:stop|no more|quiet|silence|mute)\b.+\b(?:notifications?|pings?|pinging|buzzing)\b|(?:(?<![分特识区类])别|不要|不想)(?!忘).{0,3}(?:提醒|通知|响|打扰)/iu,
    'mute notifications',
  ],
  [
    /\b(?:whenever|every time|as soon as)\b.+\b(?:turn|switch|close|open|lower|raise|start|stop|dim)\b|(?<!\b(?:check|see|know|me|us|ask|out|sure|look) )\bif\b.+(?:\b(?:turn|switch|lower|raise|dim)|(?:,|\bthen) (?:close|open|start|stop))\b|\bautomatically\b.{0,30}\b(?:lights?|blinds?|heating|lamps?|doors?)\b|(?:就|时|后)自动(?:开|关|打开|关闭|调)/iu,
    'automation rule',
  ],
  [
    /\bgive me (?:some |a few |ten |twenty |thirty )?(?:\w+ )?(?:ideas|names|suggestions|titles|slogans)\b|(?:想|取|起)(?:几个|个|些)(?:名字|点子|标题|主意)|有什么(?:点子|主意|创意)/iu,
    'ideas brainstorm',
  ],
  [
    /\bhelp me (?:decide|choose|pick)\b|\bcan['’]?t (?:decide|choose)\b|\bshould i\b.+\bor\b|(?:选|买|去)(?:哪个|哪一?个|谁).{0,3}(?:好|合适)|还是(?![不没]).{1,10}(?:好|划算)/iu,
    'decide options weighs',
  ],
  [
    /\b(?:in short|main points?|key points?|the gist|few sentences|in brief|nutshell)\b|(?:太长|简单|简短|几句话|三句话).{0,6}(?:说|讲|总结|概括|重点)|讲讲重点/iu,
    'summarize text',
  ],
  [
    /\b(?:sounds?|make it|be|more|less) (?:more |less )?(?:polite|formal|friendly|friendlier|casual|professional|stiff|rude)\b|语气|口气|口吻|措辞|(?:委婉|客气|正式)(?:一?点|些)/iu,
    'rewrite tone',
  ],
  [
    /\b(?:read|say|speak)\b.+\b(?:aloud|out loud|out to me)\b|\bread\b.+\bto me\b|(?<![想概观纪怀])念(?:给我|一下|出来|出声)|(?:读|播)(?:给我|出来|出声)/iu,
    'speak aloud',
  ],
  [
    /\b(?:for|of) (?:two|three|four|five|six|seven|eight|\d{1,2})\b(?![:.]\d| ?(?:o['’]clock|[ap]m|minutes?|mins?|hours?|days?|weeks?|months?|years?|seconds?|degrees|percent|times)\b| ?[%°])(?: people| persons)?\b.*\b(?:tonight|at (?:\d|noon|six|seven|eight|nine)|o['’]clock|dinner|lunch|table)|[两三四五六七八九十\d]个?人.{0,6}(?:位(?!置)|桌|座|吃饭)|位子|包间|[订定留约].{0,8}桌子/iu,
    'reserve table restaurant',
    /\b(?:alarms?|timers?|remind(?:er)?|clock|lights?|lamps?|heating|music)\b/iu,
  ],
  [
    /(?<!\b(?:last|past|previous|these|those|the|next|every) )\b(?:\d+|one|two|three|four|five|six|seven) nights?\b(?! (?:ago|mode|lights?|in a row)\b)|住.{0,2}[一两三四五六七\d]晚/iu,
    'hotel nights',
  ],
  [
    /\b(?:is|are|was) (?:this|it|that|my|the)\b.{0,25}\b(?:spelled|spelt|spelling|grammar|correct (?:english|german|french)|typos?)\b|(?:语法|错别字|拼写)/iu,
    'grammar spelling mistakes',
  ],
  [
    /\b(?:warn|alert|tell|notify|page|let)\b.+\b(?:when|if|once|as soon as|whenever|should)\b.+\b(?:goes|rises|gets|falls|drops|above|over|below|exceeds?)\b|\b(?:warn|alert|notify|page)\b.+\b(?:above|over|below) \d|(?:超过|高于|低于|大于|降到).{0,12}(?:就|时)?.{0,3}(?:报警|告警|提醒|通知|告诉)/iu,
    'alert rule',
  ],
  [/\bwhat (?:did|does|do) (?:he|she|they|it|we|i) (?:say|said|decide|agree)|(?:说|讲|聊|定)了(?:什么|啥|些什么)/iu, 'said summary'],
];

/** All of them, by how far apart and of what they speak. */
export const ALL_FRAMES: readonly Frame[] = [
  ...[...FRAMES, ...APART, ...FRAMES_AT_WORK, ...FRAMES_AT_HOME, ...FRAMES_BY_NEED],
  ...[...FRAMES_IN_CHINESE, ...FRAMES_IN_CHINESE_AT_HOME],
];
const hear = createHearing(ALL_FRAMES);

/** How much of a text is looked at: no sentence is longer. */
const MOST_LETTERS = 200;

/** What is asked by the build of a sentence, in words of tools. */
export const framed = (words: string): string => hear(words.slice(0, MOST_LETTERS)).join(' ');
