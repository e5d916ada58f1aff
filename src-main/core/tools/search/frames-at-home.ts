import { AT_HOME } from './at-home.ts';
import type { Frame } from './frames-apart.ts';

/** Sentences about the house, leisure and health by how they are built: "my ankle is swollen", "is Bayern leading", 有人经过就开灯. */
export const FRAMES_AT_HOME: readonly Frame[] = [
  // The house.
  [
    /\b(?:lamps?|lights?|plug|socket|sensor|thermostat|device|speaker|camera|blind|switch|heater|lock)\b.{0,20}\b(?:(?:should|ought to|could) be (?:called|named)|has (?:the|a) (?:wrong|silly|stupid) name|(?:name|label) is wrong)|\bcall (?:the|that|this|my|our) (?:\w+ )?(?:lamp|light|plug|socket|sensor|thermostat|speaker|camera)\b(?! (?:shop|store|company|firm|man|guy|maker|dealer))|(?:灯|插座|传感器|设备|音箱|开关).{0,3}(?:改名|改叫|换个名)/iu,
    'rename device another name',
  ],
  [
    /\b(?:rule|automation|routine)\b.{0,20}\b(?:(?:should|ought to|could) be (?:called|named)|has (?:the|a) (?:wrong|silly|stupid) name)|\bcall (?:the|that|this|my|our) (?:\w+ )?(?:rule|automation|routine)\b|\bwhat the (?:\w+ )?(?:rule|automation|routine) is called/iu,
    'rename automation another name',
  ],
  [
    /\b(?:lamp|light|plug|socket|sensor|thermostat|speaker|camera|heater|humidifier|fan)\b.{0,12}\b(?:belongs|moved|lives|stands|is now|now)\b.{0,8}\b(?:to|in)\b|\bmoved (?:the|my|our|that) (?:\w+ )?(?:lamp|light|plug|socket|sensor|thermostat|speaker|camera|heater|humidifier|fan)\b/iu,
    'assign room device stands',
  ],
  [
    /\b(?:every|each) (?:\w+ )?(?:day|morning|evening|night|weekday|noon)s?\b|\b(?:daily|nightly)\b|每天|每晚|每早|天天/iu,
    'switches something same time every day schedule',
    // Where nothing of the house is said, it is somebody who does something.
    /^(?!.*(?:\b(?:lights?|lamps?|heating|heater|blinds?|shutters?|curtains?|boiler|pump|plug|fan|coffee machine|radiators?|sprinklers?)\b|灯|窗帘|暖气|空调|热水器|插座|风扇))/iu,
  ],
  [
    /\b(?:have|make|let|want|get|should)\b.+\b(?:go|come|turn|switch|shut|open|close|drop)\b.+\b(?:when|whenever|as soon as|if) (?:i|we|the|it|somebody|someone|nobody|everybody|a|my)\b|(?:^|\b(?:and|then) )(?:when|whenever|if) .+\b(?:turn|switch|close|open|lower|raise|dim|lock) (?:on|off|it|the|all|everything|every)\b|(?:有人|一到|一出|到家|离家|天黑|下雨|日落|日出|没人).{0,8}就.{0,4}(?:开|关|拉|打开)/iu,
    'automation create rule when happens',
    /\b(?:tell|remind|warn|notify|let me know|alert)\b/iu,
  ],
  [
    /\b(?:no (?:more )?automatic|stop (?:the )?automatic)\b|\b(?:rule|automation|routine)\b.+\b(?:stop it|off for now|annoy\w*|wakes? (?:us|me))/iu,
    'disable automation rest',
  ],
  [
    /\b(?:install|set up|connect|include) (?:the|my|our|a) new (?:\w+ )?(?:sensor|bulb|lamp|light|plug|socket|detector|button|switch|lock|thermostat|camera)s?\b|\b(?:new|got|bought|unpacked)\b.{0,20}\b(?:sensor|bulb|lamp|plug|socket|detector|button|switch|lock|thermostat|camera)s?\b.{0,25}\b(?:add|include|connect|set up|set it up|hook|get it in|in the system)\b|新(?:买|到).{0,6}(?:灯|插座|传感器|开关|门锁|摄像头|设备)|(?:灯|插座|传感器|开关).{0,4}(?:怎么|如何).{0,2}(?:加|连|配)/iu,
    'pair new device home',
  ],
  [
    /\bset (?:it|the \w+|that) to (?:1[5-9]|2[0-8])(?:\.5)?\b(?! ?(?:%|percent|minutes?|hours?))|\b(?:\w+room|lounge|kitchen|office|nursery) to (?:1[5-9]|2[0-8])\b/iu,
    'temperature thermostat',
  ],
  [
    /\b(?:is|are|has|have|did) (?:(?:my|the|our) )?(?:husband|wife|son|daughter|kids?|children|mum|mom|dad|partner|parents|flatmate|every(?:body|one)|any(?:body|one)|some(?:body|one)) (?:already |still |all |back )?(?:left|leave|home|in(?=\W*$)|out(?=\W*$)|back|arrived|gone|at the house|in the house)\b/iu,
    'people home who',
  ],
  [
    /\bis (?:my|the|our) (?:son|daughter|baby|kid|child|toddler|little one) (?:still )?(?:asleep|sleeping|awake|up)\b/iu,
    'baby camera kids',
  ],
  [
    /\bhow much (?:power|electricity|energy|current) (?:did|have|does|do)\b/iu,
    'electricity used device report',
    /\b(?:roof|panels?|solar|sun)\b/iu,
  ],
  [
    /\bwhy (?:is|are|does|do|isn['’]?t|aren['’]?t|doesn['’]?t|don['’]?t) (?:the|my|our)\b.{0,25}\b(?:sensor|lamp|light|plug|switch|thermostat|camera|button|lock)s?\b.{0,8}\b(?:answer|respond|react|report)(?:ing)?\b/iu,
    'devices offline battery',
  ],
  // What is seen and heard.
  [
    /\b(?:when|where|what (?:year|day|date|place)|which (?:year|day|camera|place))\b.+\b(?:taken|shot|photo(?:graph)?|picture|pic|snap)\b/iu,
    'picture taken where when photo info',
    /\b(?:find|show|search|send|share|who)\b/iu,
  ],
  [
    /\b(?:if|since|because) (?:i|we|you) (?:like[d]?|love[d]?|enjoy(?:ed)?)\b|\b(?:i|we) (?:like[d]?|love[d]?|enjoyed) .+\b(?:what else|what next|anything else|more|another)\b|\banother\b.+\blike (?:that|this|it)\b/iu,
    'similar like another',
  ],
  [
    /\b(?:that|the|what(?:['’]s| is) the) one (?:with|where|about)\b|\b(?:something|anything|films?|movies?) (?:with|starring|by|directed by) (?-i:[A-Z])\w+/iu,
    'films title actor search',
    /\b(?:song|album|track|book|novel|band|photo|picture|file|mail|email|listen|read|hear)s?\b/iu,
  ],
  [
    /\b(?:the part|the bit|just the (?:first|last)|the (?:first|last) (?:\w+ )?(?:seconds?|minutes?))\b.*\b(?:clip|video|film|recording|where)\b/iu,
    'cuts piece video trim',
    /\b(?:song|text|document|pdf|chat|meeting)\b/iu,
  ],
  [/\bwhat (?:has|have|did|else (?:has|did)) (?-i:[A-Z])\w+(?: (?-i:[A-Z])\w+)? (?:written|wrote|write)\b/iu, 'books author search'],
  [/\bwho (?:acts|stars|starred|acted) in\b/iu, 'film plot cast details'],
  [
    /\b(?:let|show)\b.+\b(?:see|look at|the|our|my)\b.{0,20}\b(?:photos|pictures|pics|snaps)\b.{0,5}\bto (?:the|my|our)\b|\blet (?:my|the|our) \w+ (?:see|look at)\b.{0,20}\b(?:photos|pictures|pics|snaps)\b/iu,
    'album share others see',
  ],
  // Posts and news.
  [
    /\bhow (?:did|are|is|do|well)\b.{0,25}\b(?:tweets?|posts?)\b.{0,15}\b(?:do|doing|perform\w*|go|went)\b|\b(?:anybody|anyone|who|people) (?:is |are )?(?:seen|seeing|saw|see|read|reading|liked?)\b.{0,12}\b(?:my|our|i) (?:tweets?|posts?)\b/iu,
    'people saw liked posts analytics',
  ],
  [
    /\bhow (?:is|did|does)\b.{0,12}\b(?:youtube|channel)\b.{0,15}\b(?:doing|do|perform\w*|grow\w*)\b/iu,
    'subscribers views channel statistics',
  ],
  [
    /\b(?:papers?|journalists?|press|media|reporters?)\b.{0,6}\b(?:say|saying|said|write|writing|wrote|report\w*)\b/iu,
    'articles news about subject search',
  ],
  [
    /\b(?:is|are) (?!it\b|this\b|that\b)[\w ]{2,20}\b(?:winning|leading|losing|ahead)\b|\b(?:did|have|has) (?:we|they|our team|(?-i:[A-Z])\w+) (?:win|won|lose|lost|score[d]?)\b(?! (?:my|his|her|their|the|it)\b)|(?:赢|输)了(?:没|吗|么)|踢(?:成|得).{0,3}(?:怎么|几)/iu,
    'scores matches live',
    /\b(?:sale|lead|election|money|vote)s?\b/iu,
  ],
  [/\bwho (?:do|are|will) (?:we|they) (?:face|facing|play|playing|up against|meet in)\b/iu, 'matches come team fixtures'],
  // The body.
  [
    /\b(?:my|his|her|the (?:kid|child|baby)(?:['’]s)?) (?:\w+ )?(?:\w+) (?:hurts?|aches?|itches|is (?:swollen|sore|bleeding|stiff|numb|killing me))\b|\b(?:i|he|she|we) (?:keeps?|kept) (?:getting|having|feeling|sneezing|coughing|vomiting)\b|(?:头|肚子|胃|牙|腰|背|腿|嗓子|喉咙|眼睛|胸口)(?:很|有点|好|一直|老是)?(?:疼|痛|痒|哑|肿|酸|晕)/iu,
    'ailment symptoms come from',
  ],
  [
    /\b(?:finished|did|completed|put in|done) (?:an? |my |another )?(?:\d+|five|ten|twenty|thirty|forty|half)[ -]?(?:k|km|miles?|min(?:ute)?s?|hours?)\b.{0,12}\b(?:run|ride|swim|walk|hike|jog|row|workout|session|yoga|training|bike)\b|\b(?:cycled|biked|jogged|ran|swam|hiked) (?:to|home|around|for)\b/iu,
    'records training workout',
  ],
  [
    /^(?:just )?(?:had|ate) (?:an?|some|two|three|four|\d+) (?!.*\b(?:calls?|meetings?|look|ideas?|questions?|problems?|chats?|glass|bottles?|accident|visitors?|baby|dreams?)\b)|\b(?:ate|had|eaten)\b.{1,40}\bfor (?:breakfast|lunch|dinner|supper)\b|(?:早饭|早餐|午饭|中午|晚饭|晚上)吃了/iu,
    'notes eaten meal',
  ],
  [
    /\b(?:i['’]?m|i am|weight|weigh(?:ed|s)?|scales? (?:says?|said|shows?|showed))\b.{0,20}\b\d{2,3}(?:[.,]\d)?(?: ?(?:kg|kilos?|kilograms?|lbs|pounds|stone)\b|(?=\W*$))/iu,
    'notes body weight',
    /\b(?:years?|old|parcel|package|luggage|bag|minutes|late|sweat\w*|cold|hot)\b/iu,
  ],
  // Play.
  [/\b\d*d(?:4|6|8|10|12|20|100)\b|掷.{0,4}骰/iu, 'throws dice'],
  [
    /\b(?:queen|king|rook|bishop|knight|pawn)s?\b.+\b(?:attacked|pinned|takes?|captures?|forked|trapped|check|move)\b|\b(?:reply|move|best|play) (?:for|as) (?:white|black)\b|\bplaying (?:white|black)\b/iu,
    'chess move best position',
    AT_HOME,
  ],

  // Rooms by what one does in them.
  [/\b(?:on|from|in front of) (?:the|our|my) (?:couch|sofa)\b/iu, 'living room'],
  [/\bwhere (?:we|i|you|the kids|the children|she|he|they) sleeps?\b/iu, 'bedroom'],
  [/\b(?:where|beside|by|over) (?:where )?the cars? (?:is|are|stands?|lives?|goes)\b/iu, 'garage', /\bwhere (?:is|did|have|are)\b/iu],
  [/\b(?:at|on|by|from|over) my desk\b/iu, 'office study', /\b(?:time|meeting|call|mail|lunch)\b/iu],
  [
    /\b(?:hardly|barely|can['’]?t|cannot|don['’]?t) (?:really )?(?:hear|understand)\b.{0,30}\b(?:say|saying|said|film|movie|actors?|tv|show|speakers?)\b/iu,
    'volume sound soundbar',
  ],
  [/\b(?:kick-?off|match|game|news|show|film|movie)\b.{0,40}\b(?:black|dark|blank) screen\b/iu, 'television'],
  [/\b(?:screens?|monitors?)\b.{0,30}\b(?:all night|standby|electricity|power)\b/iu, 'monitor socket plug'],
  [/\b(?:if|whether) (?:i|we) (?:had |have |did )?(?:close[d]?|shut|lock(?:ed)?) (?:up|everything|all)\b/iu, 'window door contact'],
];
