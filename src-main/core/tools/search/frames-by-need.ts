import { AT_HOME } from './at-home.ts';
import type { Frame } from './frames-apart.ts';

/** What somebody complains of or has before them, and what they need for it: "keeps sending me ads", "nobody works on this bug, Ann could take it". */
export const FRAMES_BY_NEED: readonly Frame[] = [
  // Mails, messages and people.
  [
    /\b(?:keeps?|kept|won['’]?t stop|stop|always|constantly) (?:on )?(?:sending|mailing|emailing|writing|spamming)(?: to)? (?:me|us)\b|\bnever (?:asked|signed up|subscribed|wanted) (?:for |to )?(?:it|this|that|these|those|their)\b/iu,
    'ends mailing list unsubscribe',
  ],
  [
    /\b(?:should|ought to|must|needs? to|has to|have to|had better|wants? to) (?:also )?(?:see|read|get|hear about|have) (?:this|that|the|his|her|their) (?:\w+ )?(?:e-?mail|mail|message|letter|offer)\b/iu,
    'passes mail somebody else forward',
    /^\W*i\b|\b(?:i|we) (?:should|ought|must|need|have|want)\b/iu,
  ],
  [
    /\b(?:auto(?:matically)?|always|straight|directly|by itself|by themselves)\b.{0,40}\b(?:e-?mails?|mails?|messages|newsletters|invoices) from\b|\b(?:e-?mails?|mails?|messages|newsletters) from\b.{0,40}\b(?:auto(?:matically)?|always|straight|directly|should go|into (?:a|its|their|the) )/iu,
    'sorts future mails condition filter',
    /\b(?:reply|respond|answer)/iu,
  ],
  [
    /\bwhat(?:['’]?s| is) (?!the\b|my\b|our\b|this\b|that\b)(?:\w+ ){0,2}\w+['’]s (?:(?:phone|mobile|cell|home|work) )?(?:number|e-?mail(?: address)?|address)\b|\b(?:my|our) (?:aunt|uncle|mum|mom|dad|sister|brother|doctor|dentist|landlord|boss|plumber|neighbou?r|cousin|teacher)['’]?s? (?:(?:phone|mobile|cell) )?(?:number|e-?mail|address)\b/iu,
    'person name number contact',
  ],
  [
    /\b(?:draft|suggest|propose|find|ready-?made|standard|what)\b.{0,25}\b(?:reply|answer|response)\b.{0,25}\b(?:ticket|case|customer|client|complaint)\b|\bhow (?:have|did) we (?:answer|solve|handle)\w*\b.{0,30}\b(?:before|last time|earlier)\b/iu,
    'reply taken earlier cases suggest',
  ],
  [
    /\b(?:customer|client|she|he|they|case|ticket)\b.{0,40}\b(?:works? (?:now|again)|is (?:happy|solved|sorted)|all good)\b.{0,40}\b(?:case|ticket|close|done)\b|\b(?:done|finished|through) with (?:the|this|that|his|her|their) (?:case|ticket|complaint)\b/iu,
    'ends case close ticket',
  ],
  [
    /\b(?:spoke|spoken|talked|met|rang|visited|phoned|called|call|chat)\b.{0,20}\b(?:mr|mrs|ms|the (?:client|customer|buyer))\b.{0,40}\b(?:note|jot|write|log|record|put|file|remember)\b/iu,
    'records call visit customer',
  ],
  [
    /\b(?:bug|ticket|issue|story|defect|card)\b.{0,40}\b(?:could|should|can|will|may|to|let) (?:\w+ )?(?:take|handle|do|fix|own|have|look after) (?:it|this|that|over)\b|\b(?:nobody|no ?one|none of us)(?:['’]s| is| has)? (?:working on|picked up|looking (?:at|after)|taken|doing|owns?) (?:this|that|the) (?:bug|ticket|issue|story|card)\b/iu,
    'hands issue somebody assign',
  ],
  [
    /\b(?:don['’]?t|do not) know (?:who )?(?:anybody|anyone|everybody|everyone|who (?:any|every)\w+ is|who (?:works|is who))\b|\bwho(?:['’]s| is) who\b/iu,
    'people workspace members profiles',
  ],
  [
    /\b(?:always|keep|kept|tend to|mustn['’]?t|must not|can['’]?t|don['’]?t want to|never) (?:forget(?:ting)?|remember)\b(?: to)?\b/iu,
    'reminder reminds',
    /\b(?:password|passcode|pin|login|name)\b/iu,
  ],
  [
    /\b(?:pager|alarm|alert|pagerduty|page)\b.{0,40}\b(?:i['’]?(?:m| am| have|ve)? (?:on it|got it|got this|looking|taking|handling|have it)|is mine|tell (?:the|them)|know i)/iu,
    'says somebody looking alarm acknowledge',
    /\b(?:smoke|fire|burglar|wake|clock)\b/iu,
  ],
  [
    /\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|\d+) of us\b.{0,30}\b(?:place|somewhere|room|space)\b.{0,30}\b(?:sit|meet|talk|work|together|discuss)\b|\b(?:place|somewhere|room|space) (?:to|for) (?:\w+ ){0,3}(?:sit together|meet in|discuss|hold (?:the|a|our) (?:meeting|workshop|interview))/iu,
    'book meeting room',
    /\b(?:channel|chat|eat|dinner|lunch)\b/iu,
  ],
  // Papers, files and pictures.
  [
    /\bwhat(?:['’]?s| is) (?:\w+ )?on (?:my|the|this) (?:screen|display|monitor|desktop)\b|\b(?:picture|photo|image|copy|snap|shot) of (?:my|the|this|what['’]?s on (?:my|the)) (?:whole |entire )?(?:screen|display|monitor|desktop)\b/iu,
    'picture screen take',
  ],
  [
    /\b(?:stick|glue|staple|join|combine|lump|bundle|sew)\b.+\b(?:together|(?:in|in)to one|into a single)\b|\b(?:several|these|those|my|all|two|three|four|five|many|separate|single) (?:\w+ )?(?:pdfs?|documents|scans)\b.{0,30}\b(?:as|into|to|in) (?:one|a single)\b/iu,
    'merge makes one of several',
  ],
  [
    /\b(?:somewhere|anywhere|where)\b.{0,12}\b(?:on|in) (?:this|my|the) (?:laptop|computer|pc|mac|disk|hard ?drive|documents folder|machine)\b|\b(?:file|document|paper|thesis|letter|essay)\b.{0,60}\b(?:name|it['’]?s called|title) (?:starts|begins|ends|contains|has|is called|was)\b/iu,
    'finds files names match folders search',
    /\b(?:wiki|drive|slack|mail|inbox)\b/iu,
  ],
  [
    /\b(?:saved|copied|have|got|kept|downloaded|stored|imported)\b.{0,40}\b(?:files?|photos?|pictures?|pics|songs?|documents?|downloads?|everything)\b.{0,30}\b(?:twice|double|two times|several times|again and again)\b|\b(?:same|identical) (?:files?|photos?|pictures?|documents?)\b.{0,20}\b(?:twice|more than once|several|two|many|different)\b/iu,
    'files same twice duplicates',
  ],
  [
    /\bhow (?:it['’]?s|it is|this is|that is|they are|the \w+ (?:is|are)) (?:laid out|organi[sz]ed|structured|arranged|built up|set out)\b|\b(?:structure|layout) of (?:the|this|that|my) (?:project|folder|repo|directory|code)\b|\bwhat(?:['’]?s| is) (?:all )?in (?:this|that|the) (?:project|folder|directory) (?:and|with)\b/iu,
    'folder everything below tree',
  ],
  [
    /\b(?:pics|photos|pictures|snaps|shots)\b.{0,40}\b(?:together|in one (?:place|spot|folder)|as a (?:set|collection))\b|\bcollect(?:ion)?\b.{0,20}\b(?:pics|photos|pictures|snaps)\b/iu,
    'new collection pictures album',
    /\b(?:slide ?show|video|collage|twice)\b/iu,
  ],
  [
    /\b(?:need|want|find|get|looking for|show me|give me|like)\b.{0,12}\b(?:photo|picture|image|pic|drawing)s? of (?:an? |some )(?!me\b|us\b|my\b|our\b|mine\b).{2,30}\bfor (?:my|our|the|a|an|his|her) (?:\w+['’]?s? ){0,2}(?:poster|school|presentation|talk|project|website|blog|slide|homework|article|report|flyer|invitation|card|essay)\b/iu,
    'pictures internet image search',
    /\b(?:draw|generate|paint|create|make|design)\b/iu,
  ],
  [
    /\b(?:photo|picture|pic|selfie|image|portrait|shot|snap)\b.{0,50}\b(?:(?:without|not|minus|lose|no|remove|hide) .{0,30}(?:behind|around)|(?:mess|stuff|wall|room|people|things?|clutter|background) behind|see-?through|cut ?out|plain white)\b|\b(?:just|only) (?:the|my|our) \w+ (?:from|out of|in|of) (?:this|that|the|my|a) (?:photo|picture|pic|selfie|image|portrait|shot)\b/iu,
    'cuts out foreground remove background',
  ],
  [
    /\b(?:mp3|wav|audio|sound(?:track)?|music|song|voice|speech)\b (?:only )?(?:from|out of|of) (?:an?|the|this|that|my|these)? ?(?:\w+ )?(?:videos?|clips?|films?|movies?|mp4|recordings?)\b|\b(?:just|only) the (?:sound|audio|music|soundtrack)\b|\b(?:mp3|audio) from video\b/iu,
    'takes sound out of video',
    AT_HOME,
  ],
  [
    /\b(?:json|response|payload|api)\b.{0,50}\b(?:(?:on|in) (?:one|a single)(?: long)? line|readable|unreadable|heads|indent\w*|pretty|a mess|formatted|human)\b|\b(?:pretty[- ]?print|beautify|prettify|indent)\b/iu,
    'makes json readable',
  ],
  [
    /\b(?:written|wrote|used|using|said|saying|typed|repeat(?:ed|ing)?)\b.{0,30}\b(?:(?:two|three|four|five|six|so many|too many|a hundred|several) times|twice|over and over|again and again|too often)\b.{0,30}\b(?:letter|text|essay|mail|paragraph|page|article|speech)\b|\b(?:another|different|better|other|fancier|nicer) words? (?:for|than|instead of)\b|\bsame word (?:again|all|over|too|everywhere|twice)\b/iu,
    'other words that mean the same synonyms',
  ],
  [
    /\b(?:book|novel|thriller|paperback|memoir|biography)\b.{0,40}\b(?:any good|worth (?:it|reading)|how (?:long|thick|many pages)|rated|what(?:['’]?s| is) it about)\b|\b(?:how (?:long|thick|many pages)|any good|worth reading)\b.{0,30}\b(?:book|novel|thriller|paperback|memoir|biography)\b/iu,
    'book blurb pages ratings',
  ],
  [
    /\b(?:nothing|anything|something|i|everything)\b.{0,6}\b(?:broke|break|broken|still passes|still pass)\b.{0,30}\b(?:specs?|tests?|unit)\b|\b(?:unit|integration) (?:specs|tests)\b/iu,
    'runs test suite reports failures',
    /\b(?:ci|pipeline|flaky|which|why|failed)\b/iu,
  ],
  [
    /\b(?:pipeline|build|ci)\b.{0,25}\b(?:green|pass(?:ed)?|went through|go through|succeed(?:ed)?|ok|fail(?:ed)?|red)\b(?=.{0,12}$)/iu,
    'whether build passed status',
    /\b(?:why|which|list|tests?|rerun|retry|if|when|as soon|tell|notify|\d{1,3} (?:builds|pipelines))\b/iu,
  ],
  [
    /\b(?:ya?ml|manifests?|helm chart)\b.{0,30}\b(?:cluster|kubernetes|k8s|kube)\b|\b(?:apply|roll out|kubectl)\b.{0,30}\b(?:ya?ml|manifests?)\b/iu,
    'creates changes resources yaml apply manifest',
  ],
  [
    /\bnamespace\b.{0,40}\b(?:running|crash\w*|state|healthy|up|pending|started|alive|what|which)\b|\b(?:running|crash\w*|state|healthy|up|pending|alive|what|which)\b.{0,30}\bnamespace\b/iu,
    'pods namespace state',
    /\b(?:events?|logs?|scale|deploy|restart)\b/iu,
  ],
  [
    /\b(?:reach|open|access|connect to|get (?:to|at))\b.{0,30}\b(?:from|on|at|via) (?:localhost|my (?:laptop|machine|computer|own machine)|here)\b.{0,30}(?=$)|\b(?:only|just) (?:listens|reachable|available|open|runs|exposed) (?:inside|within|in) (?:the|our) cluster\b/iu,
    'opens port pod on this computer',
    /\b(?:file|folder|document|photo|home|printer|wifi)s?\b/iu,
  ],
  // Ways, food and the house.
  [
    /\b(?:by|take the|with the|on the|which|what) (?:bus(?:es)?|trains?|trams?|tube|metro|subway|underground|public transport|public transit|s-?bahn|u-?bahn)\b.{0,40}\bto\b|\bto\b.{1,30}\bby (?:bus|train|tram|tube|metro|subway|underground|public transport|public transit)\b|\bwhich (?:bus|metro|tram|tube|subway|train|underground) (?:lines?|numbers?|connections?)\b/iu,
    'connection changes public transport trip',
    /\b(?:ticket|book|seats?|refund|delayed|status|late|train (?:a|the|this|my|on|it|an?) )\b/iu,
  ],
  [
    /\b(?:pizza|food|meal|dinner|lunch|burgers?|sushi|curry|noodles|takeaway|takeout)\b.{0,40}\b(?:ago|starving|hungry|still (?:not|isn|hasn|waiting)|taking (?:so|too|for)|not here|late|hasn['’]?t (?:come|arrived)|where)\b|\b(?:where|how long|when)\b.{0,25}\b(?:my|our|the) (?:pizza|food|meal|dinner|burgers?|sushi|curry|noodles|takeaway|takeout)\b/iu,
    'track delivery meal here how long',
    /\b(?:cook|cooking|recipe|bake|oven|boil|fry|cheap|table|restaurant)\b/iu,
  ],
  [
    /\b(?:money|cash|costs?|expenses?|paid|it|bill|ticket|hotel|taxi|receipts?)\b.{0,25}\bback from (?:work|the (?:company|office|firm)|my (?:company|employer|boss|firm))\b|\b(?:out of|from) my own (?:pocket|money|account)\b|\b(?:company|work|employer|boss|firm) (?:owes? me|should pay me back|has to pay me|to pay me back)\b|\bclaim (?:back )?(?:my|the|these|those|this)\b.{0,20}\b(?:expenses?|costs?|hotel|taxi|train|flight|receipts?|mileage|trip)\b/iu,
    'asks company pay back reimbursement',
  ],
  [
    /\b(?:who(?:['’]s| is)|see who|look who|somebody|someone)\b.{0,25}\b(?:at|outside|by|in front of) (?:the|my|our) (?:front |back |garden )?(?:door|gate|house|porch)\b|\b(?:somebody|someone|who) (?:just )?(?:rang|knocked)\b/iu,
    'camera picture still snapshot',
    /\b(?:tell|notify|alert|let me know|when|if|whenever|warn)\b/iu,
  ],
  [
    /\b(?:beach|camera|photos?|walk|hike|picnic|be back|be home|drive|jog|there|tent|park|hours?|minutes)\b.{0,40}\b(?:(?:when|before|until|till|as) (?:it(?:['’]s| is| gets| goes)? )?(?:dark|light|dusk|dawn|nightfall|sunset|sunrise|sundown)|gets (?:dark|light)|golden hour|daylight)\b|\bhow (?:long|late) (?:is it|will it be|does it stay) (?:light|dark|still light)\b/iu,
    'sun rises sets when',
    /\b(?:lights?(?! outside)|lamps?|blinds?|shutters?|curtains?|switch|turn)\b(?<!it light)/iu,
  ],
  [
    /\b(?:timers?|timed|times|schedules?)\b.{0,12}\b(?:for|of|on) (?:the|my|our) (?:\w+ )?(?:lights?|lamps?|heating|blinds?|plugs?|pump|boiler|heater|shutters?)\b|\bwhen (?:do|does|will) (?:the|my|our) (?:\w+ )?(?:lights?|lamps?|heating|blinds?|plugs?|pump|boiler|heater|shutters?) (?:come|go|switch|turn)\b/iu,
    'switched which time list schedules',
  ],
  [
    /\byoutube\b.{0,50}\b(?:follow\w*|subscri\w*|watching|watches|audience|fans|popular|growing|grown|how many)\b|\b(?:follow\w*|subscri\w*|fans|audience|views)\b.{0,30}\b(?:youtube|my channel|our channel|my videos)\b/iu,
    'subscribers views channel statistics',
    /\b(?:subscribe to|download|search|find)\b/iu,
  ],

  // Whose word, whose bill, whose place.
  [
    /\b(?:sign off|approve|okay|look over|look at)\b.{1,40}\b(?:code|pull request|pr|merge request|branch|patch)\b/iu,
    'leaves review pull request',
  ],
  [
    /\b(?:swap|replace|change|exchange)\b.+\b(?:for|with|to)\b.+\b(?:all through|throughout|everywhere|all over|every(?:where)? in)\b/iu,
    'replaces every occurrence words',
  ],
  [/\b(?:catch me up|bring me up to (?:date|speed)|what did (?:i|we) miss|what have i missed)\b/iu, 'last messages history'],
  [/\b(?:add|get|bring|put|let)\b.+\b(?:to|into|in) #\w/iu, 'brings people into channel'],
  [
    /\b(?:who owes|owes? (?:me|him|her|us|whom|each)|(?:of us|we all|together)\b.+\b(?:paid|pays)\b|what does each)\b/iu,
    'splits bill who owes whom',
  ],
  [
    /\b(?:open|reachable|exposed|accessible|visible)\b.{0,25}\b(?:internet|outside|whole world|public|anyone)\b/iu,
    'ports open to whom security',
    /\b(?:shop|restaurant|museum|window|door)s?\b/iu,
  ],
  [/\b(?:where|which places|what else|who)\b.{0,30}\bcalls?\b.{0,12}\b(?:function|method|class)\b/iu, 'symbol used where'],
  [
    /\b(?:page|site|website|app)\b.{0,15}\b(?:stays?|is|goes|just|turns?)\b.{0,12}\b(?:white|blank|empty)\b/iu,
    'page messages errors console requests',
  ],
  [/\b(?:studies|research|evidence|trials)\b.{0,25}\b(?:done|published|shows?|on|about|say)\b/iu, 'scientific publications papers'],
  [
    /\b(?:people|who|those)\b.{0,10}\b(?:subscribed?|subscribers?|follows?|following)\b.{0,20}\b(?:me|us|profile|account|page|channel)\b/iu,
    'who follows account',
  ],
  [
    /\b(?:left|leaving|on my way home|on the train home|already (?:home|gone))\b.+\b(?:time ?(?:tracker|clock|sheet)|clocked in|punched in)\b/iu,
    'ends working day clock out',
  ],
  [/\b(?:need|take|wear|bring|put on)\b.{0,8}\b(?:jacket|coat|umbrella|sweater|jumper|raincoat|sunscreen|gloves)\b/iu, 'weather now hours'],
];
