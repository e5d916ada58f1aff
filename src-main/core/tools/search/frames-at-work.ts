import type { Frame } from './frames-apart.ts';

/** What people at work ask for or complain of, where the words that tell it stand apart: "the new release is a disaster, put the old one back". */
export const FRAMES_AT_WORK: readonly Frame[] = [
  // Code and what becomes of it.
  [
    /\b(?:let|tell|ask|get|make) (?:the |our |some )?(?:devs?|developers|programmers|engineers|engineering|dev team)\b/iu,
    'opens issue project',
    /\b(?:access|join|push|meeting|channel)\b/iu,
  ],
  [
    /\b(?:branch|feature|code|work) (?:is|looks) (?:finished|done|ready|complete)\b|\b(?:check|look at|look over|go over) my (?:branch|code|changes?)\b/iu,
    'proposes merge pull request create',
  ],
  [
    /\bunreviewed\b|\b(?:prs?|pull requests?|merge requests?|branch(?:es)?|changes)\b.{0,30}\b(?:waiting|unmerged|not merged)\b/iu,
    'pull requests open list',
  ],
  [/\bwho(?:se|['’]s)?\b.{1,30}\b(?:this|that|these|those) (?:line|code|bug|function|if|hack|mess|statement)s?\b/iu, 'wrote each line'],
  [/\b(?:restart|retry|repeat|rerun)\b.{1,30}\b(?:checks?|actions?|workflows?|jobs?)\b/iu, 'starts workflow once more'],
  [
    /\b(?:see|read|push to|access|get into|commit to)\b.{0,20}\b(?:our|my|the) (?:code|repo|repository|codebase)\b.{0,10}$/iu,
    'gives access repository',
    /\b(?:what|which|how|where|did|errors?|file)\b/iu,
  ],
  [/\b(?:only|just|single|one)\b.{0,15}\b(?:bug ?fix|fix|commit)\b.{1,30}\b(?:branch|release|version)\b/iu, 'applies one commit'],
  [/\b(?:wrong|mistake|accident\w*|shouldn['’]?t)\b.{0,40}\b(?:staged|staging area|the index)\b/iu, 'staged back out'],
  [
    /\b(?:broken?|break|broke)\b.{1,15}\b(?:the code|my code|anything with|something with)\b|\bstill (?:green|works?)\b.{0,30}\b(?:change|refactoring|edit)s?\b/iu,
    'runs test suite',
  ],
  [
    /\b(?:variable|function|class|method|symbol)\b.{1,30}\b(?:called|named|name)\b.{0,30}\b(?:everywhere|instead|differently|clearer|better)\b/iu,
    'another name symbol',
  ],
  [
    /\b(?:anybody|anyone|who|what|still|else)\b.{0,15}\b(?:us(?:es|ing|ed)|call(?:s|ing))\b.{1,15}\b(?:function|method|class|variable)\b/iu,
    'symbol used where',
  ],
  [
    /\b(?:can['’]?t make|don['’]?t (?:get|understand)|makes? no sense)\b.{1,30}\b(?:code|script|function|regex|snippet)\b/iu,
    'plain words function explains',
  ],
  [/\b(?:put|get|add|install|pull)\b.{1,20}\b(?:into|in|to) (?:my|our|the|this) (?:project|package\.json)\b/iu, 'adds library project'],
  [
    /\b(?:ready-?made|existing) (?:code|library|package)\b|\b(?:code|library|package|module|crate)\b.{0,12}\b(?:for|that) \w+ing\b/iu,
    'libraries packages search',
  ],
  [
    /\b(?:libraries|packages|dependencies|libs|modules)\b.{0,25}\b(?:old|outdated|behind|up to date|newer)\b/iu,
    'dependencies newer versions',
  ],
  [
    /\b(?:bug|fix|ticket|story|issue)\b.{0,25}\b(?:is|are|has been) (?:through|tested|verified|in (?:review|testing|progress))\b/iu,
    'moves issue state workflow',
  ],
  [
    /\b(?:reviewers?|everybody|everyone|team|all)\b.{0,15}\b(?:said yes|approved|agreed|(?:is|are) fine)\b.{0,30}\b(?:merge|bring|branch|let it in)\b/iu,
    'merges pull request',
  ],
  [/\b(?:finished|done)(?: with)? (?:coding|programming|the code|my branch|the feature)\b/iu, 'proposes merge pull request create'],
  [
    /\b(?:switch|do something else|interrupted|hotfix|urgent)\b.{0,40}\b(?:not finished|isn['’]?t finished|unfinished|half[- ](?:done|finished))\b/iu,
    'uncommitted changes aside later',
  ],
  [/\b(?:my|the) (?:changes|edits)\b.{0,30}\b(?:last|latest) commit\b/iu, 'differences not staged'],
  // What runs for others.
  [
    /\b(?:update|release|deploy(?:ment)?|rollout|new version|went live)\b.{0,30}\b(?:disaster|broken|broke|bad|wrong|trouble|crash\w*|down)\b.{0,40}\bback\b|\b(?:old|previous|last) (?:one|version|release)\b.{0,12}\bback\b/iu,
    'returns version before rollback',
    /\b(?:document|doc|file|sheet|page|draft)\b/iu,
  ],
  [
    /\b(?:percent|%|fifth|quarter|half|third|tenth|some|few)\b.{0,6}\bof (?:the |our |all )?(?:users|customers|visitors)\b/iu,
    'switches feature some users',
  ],
  [/\bhow(?:['’]s| is| far)\b.{0,20}\b(?:release|rollout|deploy(?:ment)?)\b/iu, 'far rollout'],
  [/\b(?:can['’]?t (?:keep up|cope)|overloaded|too slow)\b.{0,40}\b(?:cop(?:y|ies)|instances?|replicas?|pods?)\b/iu, 'sets replicas run'],
  [
    /\b(?:everything|anything|something|all)\b.{0,20}\b(?:right|wrong|ok|okay|broken|healthy|fine)\b.{0,12}\b(?:in|with|on) (?:production|prod|the servers?|our servers?|our systems?)\b/iu,
    'alarms firing',
  ],
  [
    /\b(?:site|website|homepage|shop|app|system|service|server)\b.{0,15}\b(?:completely|totally|entirely) (?:dead|down|broken)\b/iu,
    'declares outage incident',
  ],
  [/\b(?:site|website|homepage|web ?page)\b.{0,20}\b(?:doesn['’]?t|won['’]?t|not) (?:load|open|respond)\w*/iu, 'website answers whether'],
  [
    /\b(?:visitors|users|customers|everyone|people)\b.{0,20}\b(?:see|gets?)\b.{0,20}\b(?:old|stale|outdated)\b.{0,20}\b(?:site|page|homepage|version|logo|css|image)\b/iu,
    'edge forget copies site',
  ],
  [/\b(?:certificate|https|ssl|tls)\b.{0,40}\b(?:old|expire[sd]?|invalid|out|unsafe|renew\w*)\b/iu, 'fresh tls certificate'],
  [/\b(?:key|token|password|secret)s?\b.{0,30}\b(?:leaked|wrong hands|exposed|public|compromised|stolen)\b/iu, 'new key old ends'],
  [
    /\b(?:owe|pay|paying|bill from|money (?:at|to))\b.{0,15}\b(?:aws|amazon web|azure|google cloud|the cloud|for the servers|hosting)\b/iu,
    'cloud account cost',
  ],
  [
    /\b(?:query|session|somebody|someone)\b.{0,30}\b(?:locking|blocking|holds?|holding)\b.{0,30}\b(?:everybody|everyone|others|table|lock|out)\b/iu,
    'ends session database',
    /\b(?:door|house|car|wifi)\b/iu,
  ],
  [
    /\b(?:release|deploy(?:ment)?|version|rollout)\b.{0,30}\b(?:want|need|take)\b.{0,15}\b(?:earlier|old|previous) (?:one|version|release)\b/iu,
    'returns version before rollback',
  ],
  [
    /\b(?:some|handful of|few|one in \w+|part of the) (?:users|customers|visitors)\b.{0,8}\b(?:first|only|for now)\b/iu,
    'switches feature some users',
  ],
  [/\b(?:old|unused|leftover)\b.{0,8}\bdocker\b|\bdocker\b.{0,30}\b(?:space|room|gb|disk|full|leftovers)\b/iu, 'frees room images'],
  [/\b(?:money|much|pay|spend|spent)\b.{0,25}\b(?:aws|azure|the cloud|hosting)\b/iu, 'cloud account cost'],
  [
    /\b(?:site|website|shop|system|platform)\b.{0,8}\b(?:is|are) (?:dead|gone|down)\b.{0,30}\b(?:everybody|everyone|all hands|people|team)\b/iu,
    'declares outage incident',
  ],
  [/\bdelet\w+\b.{1,30}\brows\b.{1,40}\b(?:space|room|size|big|large|shrink|shrank)\b/iu, 'cleans dead rows table'],
  // Customers and papers.
  [
    /\b(?:higher up|next level|someone senior|somebody senior|my boss|a supervisor|a manager)\b.{0,40}\b(?:customer|client|case|ticket|complaint)\b|\b(?:customer|client|case|ticket|complaint)\b.{0,50}\b(?:higher up|next level|senior|supervisor|specialist)\b/iu,
    'hands case next level',
  ],
  [/\b(?:agreed|want|decided|going) to sign\b|\bfinally signed\b/iu, 'changes stage deal'],
  [
    /\b(?:chat|talk|call|lunch|meeting|coffee|word)\b.{0,6}\bwith (?:the|our|their) (?:buyer|customer|client|boss|purchaser)\b/iu,
    'records call visit customer',
    /\b(?:schedule|arrange|set up|plan|book|tomorrow|next)\b/iu,
  ],
  [
    /\b(?:wherever|every ?where|each time|every time)\b.{1,30}\b(?:says?|stands?|reads?|mentions?)\b.{1,30}\b(?:put|write|should|make it|replace)\b/iu,
    'replaces occurrence words document',
  ],
  [/\b(?:page|slide)\b.{1,30}\bin (?:the|my|our) (?:presentation|deck|talk|slides)\b/iu, 'adds slide'],
  [
    /\b(?:guy|man|woman|lady|gentleman|somebody|someone|company)\b.{0,40}\b(?:hear more|interested|know more|wants? (?:a quote|a demo|an offer))\b/iu,
    'notes become customer lead',
  ],
  [/\b(?:has|have) (?:decided|agreed) to (?:buy|sign|order)\b/iu, 'changes stage deal'],
  [
    /\b(?:looks?|looking) after (?!(?:the |my |our )?(?:kids?|child|children|dog|cat|plants?|baby|house)\b).{1,30}\bfrom now on\b/iu,
    'looks after customer assign',
  ],
  [
    /\b(?:background|brief me|fill me in|info|briefing)\b.{1,30}\bbefore (?:the|my|our|i) (?:call|meet\w*|visit|phone|ring)\b/iu,
    'known customer',
  ],
  [/\bundo\b.{1,40}\b(?:document|doc|file|sheet)\b/iu, 'earlier versions file'],
  [/\b(?:doc|document|article|essay|text|thesis|paper)\b.{0,12}\b(?:too long|long enough|too short)\b/iu, 'counts words characters'],
  [
    /\b(?:mark|colou?r|paint|make|highlight)\b.{1,30}\b(?:red|orange|yellow|green|blue|bold)\b/iu,
    'colours cells formats',
    /\b(?:lights?|lamps?|room|ceiling|bulbs?|led|photo|picture|image|logo)\b/iu,
  ],
  [
    /\b(?:instructions|handbook|manual|wiki|guide|page)\b.{0,30}\b(?:no longer|not any ?more|out of date|outdated|doesn['’]?t match|still says?)\b/iu,
    'wiki page new text',
  ],
  [/\b(?:is|are) (?:that|this|the) (?:web ?address|domain|web ?site name)\b.{0,20}\b(?:available|free|taken)\b/iu, 'owns domain'],
  [/\b(?:what|how)\b.{1,30}\b(?:page|site|website)\b.{0,30}\b(?:years? ago|back then|in \d{4}|used to)\b/iu, 'old copy web page'],
  [
    /\b(?:copy|get|pull|collect|take)\b.{1,40}\b(?:off|from) (?:the|these|those|this|that|their) (?:web ?)?(?:pages?|sites?|websites?)\b/iu,
    'pulls structured fields web pages',
  ],
];
