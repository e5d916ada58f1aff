import { AT_HOME } from './at-home.ts';

/** How a sentence is built, and what tools say for it; where the third is said too, it is something else. */
export type Frame = readonly [frame: RegExp, told: string, unless?: RegExp];

/** Verbs whose parts stand apart, "take the milk off the list", and what tools say for them. */
export const APART: readonly Frame[] = [
  [/\b(?:take|get|strike|cross|scratch)\b.{1,40}\boff\b.{0,12}\blist\b/iu, 'remove list'],
  [/\b(?:take|kick|throw)\b.{1,30}\b(?:out of|off) (?:the|our|my)\b/iu, 'remove'],
  [/\b(?:tick|cross|check(?! (?:if|whether|that)\b))\b.{1,30}\boff\b/iu, 'complete', AT_HOME],
  [/\bmark\b.{1,40}\b(?:as )?(?:done|finished|complete[d]?|resolved)\b/iu, 'complete'],
  [/\bcall\b.{1,30}\boff\b|\b(?:isn['’]?t|not|aren['’]?t) (?:happening|taking place|going ahead)\b/iu, 'cancel'],
  [
    /\b(?:put|push|move|shift|bump)\b.{1,30}\b(?:off|back(?! (?:in|into|on|onto|up|where|together|to (?:the|my|our|its))\b)|forward|to (?:next|another|the following|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow))\b/iu,
    'moves another time',
    AT_HOME,
  ],
  [/\b(?:give|send|return)\b.{1,30}\b(?:money|order|purchase|room|ticket|booking|amount)\b.{0,12}\bback\b/iu, 'gives back refund cancel'],
  [/\bpay\b.{1,20}\bback\b/iu, 'transfer money'],
  [/\b(?:hand|give|pass)\b.{1,30}\b(?:over )to\b|\bput\b.{1,20}\bin charge\b/iu, 'assign'],
  [/\b(?:hand|turn|give)\b.{1,30}\bin\b(?=\W*$)|\bhand in\b/iu, 'submit'],
  [/\b(?:pass|send)\b.{1,30}\b(?:on|along) to\b/iu, 'forward'],
  [
    /\b(?:let|keep) (?!me\b|us\b|you\b).{1,25}\b(?:know|posted|updated|informed)\b/iu,
    'message send',
    /\b(?:apps?|servers?|software|firmware|systems?|packages?|plugins?|devices?|lists?|pages?|docs?)\b/iu,
  ],
  [
    /\b(?:tell|text|message|ask|inform) (?!me\b|us\b)(?!the \w+ (?:between|of|to)\b)(?:[a-z]+ ){1,3}(?:that|to|if|whether|we|i|i['’]m|we['’]re)\b/iu,
    'message send',
    /\b(?:tell|ask) (?:the|my|our) (?:\w+ )?(?:vacuum|hoover|robot|mower|thermostat|heating|lights?|lamps?|tv|speakers?|oven|blinds?|camera)\b/iu,
  ],
  [/\bsign\b.{1,20}\bup\b|\bput\b.{1,25}\bon the (?:mailing list|newsletter)\b/iu, 'subscriber add'],
  [
    /\b(?:(?:put|write|stick|pop|add|enter)\b.{1,40}\b(?:in|into|to|on|onto)|get\b.{1,40}\b(?:into|onto)) (?:my|the|our) (?:calendar|diary|agenda|schedule)\b/iu,
    'appointment calendar create',
  ],
  [
    /\b(?:(?:put|write|stick|pop|add|throw)\b.{1,40}\b(?:on|onto|to|in|into)|get\b.{1,40}\b(?:into|onto)) (?:my|the|our) (?:shopping|grocery) list\b/iu,
    'add shopping list',
  ],
  [/\b(?:put|write|stick|pop|add)\b.{1,40}\b(?:on|onto|to) (?:my|the|our) (?:to-?do|task)s?(?: list)?\b/iu, 'add task'],
  [/\b(?:put|drop|pop|throw|add)\b.{1,40}\b(?:in|into|to) (?:my|the|our) (?:cart|basket|trolley)\b/iu, 'add cart'],
  [/\b(?:put|throw|stick|add)\b.{1,40}\b(?:on|onto|in|into|to) (?:my|the|our)(?: \w+)? (?:playlist|mix)\b/iu, 'add playlist'],
  [
    /\b(?:split|cut|divide|chop)\b.{1,40}\b(?:up|into|apart)\b|\bbreak (?!in\b|into\b|down\b).{1,40}\b(?:up|down|into|apart)\b(?! (?:the|my|our) (?:house|home|flat|car)\b)|\bbreak (?:down|up) (?:the|this|that|these|my|our|it)\b/iu,
    'split smaller',
  ],
  [/\bback (?:my|the|this|that|these|those|it|all|our|everything|\w+['’]s)\b.{0,30}\bup\b(?=\W*$)/iu, 'backup'],
  [/\broll\b.{1,30}\bback\b/iu, 'rollback', AT_HOME],
  [/\bfill (?:in|out)\b|\bfill\b.{1,30}\b(?:out\b|in\b(?=\W*$))/iu, 'fill form'],
  [
    /\b(?:work|figure) out (?!why\b|who\b|where\b)(?:how|what|when|if|whether|the|my|our|this|that|it)\b|\b(?:work|figure) (?:it|this|that|the|how|what|my|our)\b.{0,30}\bout\b/iu,
    'calculate',
  ],
  [/\b(?:keep|save|remember)\b.{1,30}\bfor later\b/iu, 'save later'],
  [
    /\b(?:lock|shut|keep|kick|cut|throw)\b.{1,30}\b(?:off|out of) (?:the|our|my) (?:wifi|wi-fi|network|internet)\b/iu,
    'block device internet',
  ],
  [
    /\b(?:no longer|not|don['’]?t|doesn['’]?t|won['’]?t)\b.{1,30}\b(?:need|want|use)\b.{1,30}\b(?:any ?more|any longer)\b|\bno longer (?:need|want|use)/iu,
    'cancel delete',
  ],
  [
    /\b(?:who(?:['’]s| is| are)?|people|anyone|anybody|someone) .{0,20}\b(?:at home|in the house|home right now|home now)\b/iu,
    'home people who',
  ],
  [
    /\bhow does\b.+(?<!\b(?:to|at|from|for|after|before)) work\b|\bwhat does (?:this|that|the) (?:function|code|method|class|script|line)\b/iu,
    'explain',
  ],
  [
    /\bhow do (?:i|we|you) (?:use|configure|set up|call\b.+\b(?:function|method|api|endpoint|service|class|tool|hook))\b/iu,
    'docs reference help',
  ],
  [
    /\b(?:is|are|was) there (?:a|an|any|enough)\b.{1,40}\b(?:near|close|around|nearby)\b/iu,
    'places search',
    /\b(?:motion|movement|person|people|someone|somebody|leak|smoke|doors?|windows?|lights?|lamps?|sensors?|cameras?)\b/iu,
  ],
  [
    /\b(?:what|which|any) (?:flights?|trains?|buses|hotels?|restaurants?|films?|movies?|concerts?|shows?|jobs?|flats?|houses?)\b/iu,
    'search',
  ],
  [
    /\bwhat(?:['’]s| is) (?:going on|happening|new) (?:in|with) (?:the )?(?:world|country|politics|news)\b|\banything new in the world\b/iu,
    'news headlines',
  ],
  [
    /\bwhat(?:['’]s| is) (?:on|in) (?:my|the|our) (?:calendar|agenda|schedule|diary)\b|\bwhat(?:['’]s (?:planned|lined up|on(?= (?:today|tonight|tomorrow|this|next|for|my(?! (?:screen|display|monitor|desktop|desk|phone|card|account|plate|way)\b)|mon|tues|wednes|thurs|fri|satur|sun)|\W*$))| (?:have i got|do i have) (?:on|planned|lined up))/iu,
    'appointments list calendar',
  ],
  [
    /\bwhat(?:['’]s| is| do i have| have i)\b.{0,10}\b(?:left|still|open)? ?to do\b|\bwhat (?:should|must) i (?:get done\b|do(?=\W*$| (?:today|tonight|tomorrow|this|next|first|now|on)\b))/iu,
    'tasks list',
  ],
  [/今天.{0,4}(?:要做|该做|做什么|干什么|要干)|有(?:哪些|什么).{0,3}(?:事|活)(?:要|没)/u, 'tasks list'],
  [/(?:发生了|有)什么(?:大事|新闻)|世界上.{0,4}(?:发生|有)/u, 'news headlines'],
  [/给.{1,8}(?:打个?电话|拨个?电话|去个?电话)|打.{0,2}电话给/u, 'call number'],
  [/给.{1,8}(?:发个?消息|发条?信息|发个?短信|捎句?话|说一声|带个?话)|跟.{1,6}(?:说一?声|讲一声)/u, 'message send'],
  [/给.{1,8}(?:写|发|回)(?:封|个)?(?:邮件|信(?!息|号))/u, 'email send'],
  [/(?:电话|手机|号码|邮箱|(?<!(?:ip|mac|网|关|器|站) ?)地址|联系方式)(?:号码?)?是(?:多少|什么|啥)/iu, 'contact person number'],
  [/把.{1,16}(?:加|放|记|写|存)(?:到|进|入|在).{0,6}(?:日历|日程)/u, 'appointment calendar create'],
  [/(?:加|放|记|写)(?:到|进|入|在|上).{0,6}(?:购物|采购|买菜)/u, 'add shopping list'],
  [/(?:长|有)什么样|里面?有(?:什么|啥|哪些)|都有(?:什么|啥|哪些)/u, 'list show'],
  [/(?:怎么|如何)(?:养|照顾|种|浇)(?!.{0,3}[猫狗鱼鸟娃孩宝老病])/u, 'plant care'],
  [/(?:怎么|如何)(?:做|烧|炒|炖|煮).{0,6}(?:好吃|菜|汤|饭|肉|鱼)|.{1,6}(?:的做法|怎么做好吃)/u, 'recipe steps dish'],
];
