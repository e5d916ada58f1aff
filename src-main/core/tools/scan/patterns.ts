import type { Finding } from '../../../../src-shared/model/tool.ts';

/**
 * Words that are written for an assistant's eyes rather than a person's. `needs`: one of these stands in every text the pattern fits, in small
 * letters, so most texts are never searched. `unless`: the same words as somebody honest says them.
 */
export type Pattern = { kind: Finding['kind']; grave: boolean; needs: readonly string[]; fits: RegExp; unless?: RegExp };

const grave = (kind: Finding['kind'], needs: readonly string[], fits: RegExp, unless?: RegExp): Pattern => ({
  ...{ kind, grave: true, needs, fits },
  ...(unless && { unless }),
});
const light = (kind: Finding['kind'], needs: readonly string[], fits: RegExp): Pattern => ({ kind, grave: false, needs, fits });

/** Files that hold keys, or lead to them. */
const KEY_FILE =
  String.raw`(?:(?:~|\$HOME|%USERPROFILE%|/root|/home/[^\s/]+|/Users/[^\s/]+)[/\\]\.(?:ssh|aws|gnupg|kube|docker|netrc|npmrc|pypirc|git-credentials|cursor|claude|codex|gemini|config/gcloud|bash_history|zsh_history)|id_(?:rsa|ed25519|ecdsa|dsa)\b|(?:^|[\s'"\x60(/])\.env(?:\.\w+)?\b|/etc/(?:shadow|passwd)\b|\bmcp\.json\b|\bcredentials\.json\b|\bwallet\.dat\b|\blogin keychain\b)`; // prettier-ignore
const KEYS = String.raw`(?:api[ _-]?keys?|access[ _-]?tokens?|auth(?:entication)?[ _-]?tokens?|bearer tokens?|passwords?|passphrases?|credentials|private keys?|ssh keys?|secrets?|session cookies?|cookies|seed phrases?|recovery codes?|environment variables|env vars)`; // prettier-ignore
const TALK = String.raw`(?:conversations?|chat (?:history|logs?)|message history|previous messages|all messages|transcript|system prompt|chat context|full context|entire context|what the user (?:said|wrote|typed))`; // prettier-ignore
const GIVE = String.raw`(?:include|pass|provide|send|attach|paste|put|append|supply|forward|share|insert|encode|embed|place|write|transmit|post|upload|copy|leak|report|submit)`; // prettier-ignore
const KEY_FILES = ['.ssh', '.aws', '.gnupg', '.kube', '.docker', '.netrc', '.npmrc', '.pypirc', '.git-cred', '.cursor', '.claude', '.codex', '.gemini', 'gcloud', '_history', 'id_', '.env', '/etc/', 'mcp.json', 'credentials.json', 'wallet.dat', 'keychain']; // prettier-ignore
const KEY_WORDS = ['key', 'token', 'password', 'passphrase', 'credential', 'secret', 'cookie', 'phrase', 'recovery code', 'environment', 'env var']; // prettier-ignore
const TALK_WORDS = ['conversation', 'chat', 'message', 'transcript', 'prompt', 'context', 'what the user'];
const ADDRESSES = ['http', '@'];

const re = (source: string): RegExp => new RegExp(source, 'iu');

/** From what is told to a model down to what only stands out. */
export const PATTERNS: readonly Pattern[] = [
  grave(
    'instruction',
    ['ignore', 'disregard', 'forget', 'discard', 'do not follow', "don't follow", 'stop following'],
    re(String.raw`\b(?:ignore|disregard|forget|discard|do not follow|don['’]t follow|stop following)\b[^.\n]{0,40}\b(?:previous|prior|above|earlier|preceding|all|any|other|system|safety|your|the user['’]s|original)\b[^.\n]{0,30}\b(?:instructions?|prompts?|guidelines?|directions?|system messages?|safety rules?|restrictions on you|constraints on you|rules you)`),
  ),
  grave(
    'instruction',
    ['override', 'bypass', 'disable', 'circumvent'],
    re(String.raw`\b(?:overrides?|bypass(?:es)?|disables?|circumvents?)\b[^.\n]{0,25}\b(?:your|the (?:assistant|model|ai|agent|llm)['’]s|system|safety)\b[^.\n]{0,12}\b(?:instructions?|prompts?|guidelines?|safety|guardrails?)\b`),
  ),
  grave('instruction', ['<important', '</important', '<critical', '<hidden', '<secret_instruction', '<instructions>', '<|im_', '[inst]', '<<sys'], re(String.raw`<\/?\s*(?:important|critical|hidden|secret_instructions?|instructions)\s*>|<\|im_(?:start|end)\|>|\[/?INST\]|<<SYS>>`)), // prettier-ignore
  grave('instruction', ['</system', '<system>'], re(String.raw`<system>[\s\S]{0,2000}<\/system>|^\s*<system>`)),
  grave('instruction', ['system:', 'assistant:', 'developer:'], re(String.raw`(?:^|\n)\s*(?:###?\s*)?(?:system|assistant|developer)\s*:\s*(?:you|ignore|always|never|from now|the user|call|send|read|do not)\b`)), // prettier-ignore
  grave(
    'instruction',
    ['before', 'prior to'],
    re(String.raw`\b(?:before|prior to)\s+(?:you\s+)?(?:us(?:e|ing)|call(?:ing)?|invok(?:e|ing)|run(?:ning)?|execut(?:e|ing))\b[^.\n]{0,15}\b(?:any|all|every|each)\b(?:\s+of)?(?:\s+the)?(?:\s+other)?\s+(?:\w+\s+)?(?:tools?|functions?|commands?)\b`),
  ),
  grave(
    'instruction',
    ['you are now', 'from now on', 'your new', 'new instructions', 'instructions for the', 'instructions to the', 'note to the', 'message to the', 'attention '],
    re(String.raw`\byou are now\s+(?:an?|the|in)\b|\bfrom now on,?\s+(?:you|always|every|all|when|never)\b|\byour new (?:instructions?|role|task|goal|objective)\b|\bnew (?:system )?instructions?\s*:|\b(?:updated|revised|additional|hidden|secret|special|important|note|message|instructions?)\s+(?:instructions?\s+)?(?:for|to) (?:the |all |any )?(?:ai|assistants?|models?|llms?|agents?)\b[^.\n]{0,40}(?::|\bmust\b|\balways\b)|\battention,? (?:ai|assistant|model|llm|agent)\b`),
  ),
  grave(
    'instruction',
    ['user has', 'user have', 'user already', 'user previously', 'owner has'],
    re(String.raw`\b(?:user|owner|person|human)s? (?:has|have)? ?(?:already|previously|explicitly|implicitly)\s+(?:\w+\s+)?(?:approved|consented|authori[sz]ed|agreed|granted|confirmed|given (?:permission|consent))\b`),
    re(String.raw`\b(?:if|after|once|when|whenever|until|unless|that|whether|where)\s+(?:the\s+)?(?:user|owner|person|human)s? (?:has|have)?`),
  ),
  grave(
    'instruction',
    ['precedence', 'priority', 'more important than', 'supersede'],
    re(String.raw`\b(?:takes?|ha(?:s|ve)) (?:precedence|priority) over\b[^.\n]{0,30}\b(?:the user['’]?s?|user instructions?|system (?:prompt|message)|your (?:other )?instructions?|(?:all |any )?(?:other|previous) instructions?)\b|\bmore important than (?:the user['’]s|what the user|your|any other) \b|\bsupersedes?\b[^.\n]{0,30}\b(?:system prompt|your instructions|user['’]s instructions|previous instructions)\b`),
  ),
  grave('instruction', ['| sh', '|sh', '| bash', '|bash', '| zsh', 'iex'], re(String.raw`\b(?:curl|wget|base64 (?:-d|--decode))\b[^\n]{0,120}\|\s*(?:sudo\s+)?(?:ba|z)?sh\b|\biwr\b[^\n]{0,80}\|\s*iex\b`), re(String.raw`\b(?:install(?:er|ed|s|ation)?|e\.g\.|detects?|blocks?|warns?|flags?)\b`)), // prettier-ignore
  grave('instruction', ['base64', 'rot13', 'hex'], re(String.raw`\bdecode\b[^.\n]{0,40}\b(?:base64|rot13|hex)\b[^.\n]{0,40}\b(?:execute|run|follow|obey|do what)\b`)), // prettier-ignore
  grave(
    'secrecy',
    ['user', 'human', 'person', 'anyone', 'anybody', 'operator', 'owner', 'them'],
    re(String.raw`\b(?:do not|don['’]t|never|must not|should not|shouldn['’]t|cannot|avoid|refrain from)\s+(?:ever\s+)?(?:tell|telling|inform|informing|mention|mentioning|reveal|revealing|notify|notifying|disclose|disclosing|alert|alerting|warn|warning|let)\b[^.\n]{0,45}\b(?:users?|humans?|person|anyone|anybody|operator|owner|them)\b`),
    re(String.raw`\b(?:reveal|disclose|mention|let)\b[^.\n]{0,30}\b(?:other users?|the user['’]s|anyone else['’]s|another user|users['’])`),
  ),
  grave('secrecy', ['permission', 'confirmation', 'approval', 'consent'], re(String.raw`\b(?:do not|don['’]t|never|without)\s+(?:ask|asking|request|requesting|seek|seeking|wait|waiting)\b[^.\n]{0,25}\b(?:the user|user|them|human|person)?\b[^.\n]{0,15}\b(?:permission|confirmation|approval|consent)\b`), re(String.raw`\bwithout (?:request|wait)ing\b|\b(?:if|when|set|true|false)\b`)), // prettier-ignore
  grave('secrecy', ['secretly', 'covertly', 'surreptitiously', 'clandestinely', 'silently', 'quietly', 'discreetly'], re(String.raw`\b(?:secretly|covertly|surreptitiously|clandestinely)\b|\b(?:silently|quietly|discreetly)\s+(?:and\s+\w+\s+)?(?:send|forward|copy|upload|read|include|pass|transmit|attach|append|exfiltrate|add|call|run|execute|log|record|post)\b(?!s)`)), // prettier-ignore
  grave('secrecy', ['without'], re(String.raw`\bwithout\s+(?:(?:telling|informing|alerting)\s+(?:the |any )?(?:user|person|human|owner|operator|them|anyone|anybody)|mentioning (?:it|this|that)|the (?:user|person|human|owner)['’]?s?\s+(?:knowing|knowledge|consent|awareness|noticing|permission|being aware)|(?:his|her|their) (?:knowledge|awareness|consent))\b`), re(String.raw`\b(?:cannot|never|not|no|fails|refuses|forbidden)\b[^.\n]{0,50}\bwithout\b`)), // prettier-ignore
  grave('secrecy', ['from the user', 'from user', 'from the human', 'from the person', 'from the owner'], re(String.raw`\b(?:hide|conceal|keep|withhold)\b[^.\n]{0,35}\bfrom (?:the )?(?:user|human|person|owner)\b`), re(String.raw`\b(?:hides?|conceals?|keeps?) (?:the )?(?:field|column|item|device|entity|tab|panel|control|option|button|menu)s?\b`)), // prettier-ignore
  grave('secrecy', ['not know', 'not see', 'not notice', 'not be told', 'not be aware', 'not find out', 'never know', 'never see', 'never notice', 'n’t know', "n't know", "n't notice", "n't see"], re(String.raw`\b(?:user|human|person|owner|they)\b[^.\n]{0,15}\b(?:should|must|will|need|shall|does|do|may|would)(?:\s+not|n['’]t|\s+never)\s+(?:need to\s+)?(?:know|see (?:this|these|it|what|the|any)|notice|be told|be aware|find out)\b`), re(String.raw`\b(?:if|when|where|in case|since|because|as)\s+(?:the\s+)?(?:user|they|person)\b`)), // prettier-ignore
  grave(
    'sending',
    TALK_WORDS,
    re(String.raw`\b(?:send|forward|upload|post|transmit|exfiltrate|leak|submit|copy|report|email|mail)\b[^.\n]{0,25}\b(?:entire|full|whole|complete|current|user['’]s|this|our|all)\b[^.\n]{0,20}\b(?:conversation|chat|transcript|system prompt|message history|chat history)\b`),
    re(String.raw`\b(?:to the|in the|of the|from the) (?:conversation|chat|thread|channel)\b|\bthis (?:conversation|chat)['’]?s? (?:id|thread|members)\b`),
  ),
  grave(
    'sending',
    ADDRESSES,
    re(String.raw`\b(?:send|forward|post|upload|transmit|exfiltrate|leak|report|copy|email|mail|submit|pass|deliver)\b[^\n]{0,90}?(?:${TALK}|${KEYS}|\b(?:all|any|every|entire|full|complete|user['’]s) (?:\w+ ){0,2}(?:data|files?|emails?|results?|outputs?|contents?|contacts?|documents?|information|code|arguments?|responses?|answers?|records?|messages?|photos?)\b|\b(?:its|their|the) contents?\b|\beverything\b|\bresults?\b)[^\n]{0,60}?(?:https?:\/\/|[\w.+-]+@[\w-]+\.\w+)`),
    re(String.raw`\be\.g\.|\bfor example\b|\bexample:|\bsuch as\b|\bsee https?:|\bdocs?\b|\bdocumentation\b|\bwebhook`),
  ),
  grave('sending', ['bcc', 'blind copy', 'blind-copy', 'also cc'], re(String.raw`\b(?:always|also|every|must|secretly|automatically)\b[^.\n]{0,50}\b(?:bcc|blind[ -]copy|cc)\b[^\n]{0,60}@|\b(?:bcc|blind[ -]copy)\b[^\n]{0,60}@[^\n]{0,60}\b(?:always|every|all)\b`)), // prettier-ignore
  grave('sending', ['http'], re(String.raw`https?:\/\/[^\s"'<>)]*[?&/=][^\s"'<>)]*(?:\$?\{+|<|\[|%)(?:the[ _])?(?:entire[ _]|full[ _])?(?:conversation|chat|history|context|secrets?|passwords?|env|prompt|system_prompt|api_?keys?|credentials|file_?contents?|stolen|base64|data_here)`), re(String.raw`\b(?:endpoint|template|route|rest api|e\.g\.)\b`)), // prettier-ignore
  grave('sending', ['![', 'http'], re(String.raw`!\[[^\]]*\]\(https?:\/\/[^)]*(?:\{|<|%7b|\$)`)),
  grave(
    'secret',
    KEY_WORDS,
    re(String.raw`\b${GIVE}\b[^.\n]{0,40}\b(?:all|any|every|other|available|found|known|user['’]s|their)\b(?:\s+(?:of|the|your|available|known|stored|other|relevant|user['’]s)){0,3}\s+${KEYS}\b(?!\s+(?:reset|policy|hash|strength|expir|hint|rotation|manager|name))`),
    re(String.raw`\b(?:never|do not|don['’]t|must not|without)\b[^.\n]{0,20}\b${GIVE}\b|\b(?:redact|mask|strip|remov|detect|scan|revok|rotat)\w*\b`),
  ),
  grave('secret', KEY_WORDS, re(String.raw`\b${GIVE}\b[^.\n]{0,40}\b${KEYS}\b[^.\n]{0,40}\b(?:from|in|of|you (?:have )?(?:seen|see|know|find|found)|that you)\b[^.\n]{0,15}\b(?:conversation|chat|context|environment|memory|history|other tools?|this session|see|seen|know|found)\b`), re(String.raw`\b(?:never|do not|don['’]t|must not)\b`)), // prettier-ignore
  grave('secret', ['password', 'card', 'private key', 'phrase', 'code', '2fa', 'otp', 'ssn', 'social security'], re(String.raw`\b(?:ask|prompt|tell|convince|persuade|trick|get)\s+the\s+(?:user|human|person)\b[^.\n]{0,30}\b(?:for|to (?:enter|give|provide|type|share|paste|reveal))\b[^.\n]{0,25}\b(?:passwords?|credit card|card number|private key|seed phrase|recovery code|2fa|otp|one-time code|ssn|social security)\b`)), // prettier-ignore
  grave(
    'secret',
    KEY_FILES,
    re(String.raw`(?:\b(?:first|before|must|always|also|you|please|need to|required|important)\b[^\n]{0,160})\b(?:read|open|cat|load|fetch|include|attach|pass|send|copy|paste|extract|access|retrieve|look up|find|get|print|dump|upload)\b[^.\n]{0,60}(?:${KEY_FILE})|\b(?:read|open|cat|load|fetch|get|retrieve|copy|extract)\b[^.\n]{0,50}(?:${KEY_FILE})[^\n]{0,60}\b(?:and|then)\b[^\n]{0,15}\b(?:pass|put|include|send|attach|provide|paste|append|embed|write|place|return it|upload|post|use its|encode)\b|\b(?:pass|put|include|send|attach|provide|paste|append|embed|upload|forward|post)\b[^.\n]{0,40}\bcontents?\b[^.\n]{0,25}(?:${KEY_FILE})|(?:${KEY_FILE})[^.\n]{0,30}\b(?:contents?|file)?\b[^.\n]{0,20}\b(?:as|into|in)\b[^.\n]{0,15}\b(?:the|this|an?)?\s*['"\x60]?(?:\w+['"\x60]?\s+)?(?:parameter|argument|field|sidenote|side note|note)\b`),
    re(String.raw`\b(?:never|not|refuses?|blocks?|denies|denied|ignored?|ignores|excluded?|excludes|skips?|forbidden|protects?)\b[^\n]{0,60}(?:${KEY_FILE})|(?:${KEY_FILE})[^\n]{0,40}\b(?:is|are) (?:never|not|ignored|skipped|excluded|blocked)\b`),
  ),
  grave(
    'shadow',
    ['tool', 'function'],
    re(String.raw`\b(?:when(?:ever)?|if|every time|each time|any time|once|after|before)\b[^.\n]{0,15}\b(?:the|any|another|other|a)\s+['"\x60]?(?!this\b|same\b|current\b)[\w.-]+['"\x60]?\s+(?:tool|function)s?\b[^.\n]{0,20}\b(?:is|are|gets?|being|was)\s+(?:\w+\s+)?(?:called|used|invoked|available|present|run|executed)\b[^.\n]{0,60}\b(?:must|always|change|modify|replace|redirect|instead|first send|also send|add)\b`),
  ),
  grave('shadow', ['broken', 'deprecated', 'unsafe', 'compromised', 'insecure', 'malicious', 'disabled', 'obsolete', 'use any other', 'use other', 'use another', 'call any other', 'call other', 'invoke any other'], re(String.raw`\b(?:the|all|any)\s+(?:other|original|real|official|built-in)\s+(?:\w+\s+)?(?:tools?|functions?)\b[^.\n]{0,30}\b(?:is|are)\s+(?:broken|deprecated|unsafe|compromised|insecure|malicious|disabled|obsolete)\b[^\n]{0,60}\b(?:use|call|always|only|instead|never)\b|\b(?:never|do not|don['’]t)\s+(?:use|call|invoke)\s+(?:any\s+)?(?:other|another)\s+(?:\w+\s+)?(?:tools?|servers?|functions?)\b`)), // prettier-ignore
  grave('shadow', ['invoked', 'called'], re(String.raw`\b(?:when(?:ever)?|before|after|once|if|while)\b[^.\n]{0,25}['"\x60“]?\b\w+_\w+\b['"\x60”]?\s+(?:is|was|gets|has been)\s+(?:also\s+)?(?:invoked|called)\b[^.\n]{0,80}\b(?:change|replace|modify|redirect|include|instead|must|first)\b`)), // prettier-ignore
  grave('instruction', ['user asks', 'user says', 'user wants', 'user requests'], re(String.raw`\b(?:whatever|no matter what|regardless of what|even if)\s+the\s+(?:user|person)\s+(?:asks|says|wants|requests)\b`), /\beven if the user (?:asks|wants)\b[^.\n]{0,40}\bnot\b/iu), // prettier-ignore
  grave('instruction', ['every', 'each', 'all'], re(String.raw`\b(?:end|begin|start|finish|close)\b[^.\n]{0,15}\b(?:every|each|all)\b[^.\n]{0,15}\b(?:repl(?:y|ies)|responses?|answers?)\b[^.\n]{0,10}\b(?:with|by)\b`)), // prettier-ignore
  grave('instruction', ['skip', 'bypass', 'without confirm'], re(String.raw`\b(?:you (?:may|can|are (?:allowed|free|authori[sz]ed|permitted) to|should|must)|authori[sz]es? you to|allows? you to)\b[^.\n]{0,30}\b(?:skip|bypass)\b[^.\n]{0,25}\b(?:confirmations?|approvals?|permissions?|safety|rules)\b`)), // prettier-ignore
  grave('instruction', ['god mode', 'dan mode', 'unrestricted mode', 'jailbroken', 'jailbreak mode'], re(String.raw`\b(?:god|dan|unrestricted|jailbreak) mode\b|\bjailbroken\b`)), // prettier-ignore
  grave('secrecy', ['this', 'these', 'above'], re(String.raw`\b(?:do not|don['’]t|never)\s+(?:reveal|disclose|mention|repeat|share|quote|expose)\b[^.\n]{0,15}\b(?:this|these|the above)\s+(?:instructions?|notes?|description|message|prompt|rules?|steps?)\b|\bkeep\s+(?:this|these|the above)\s+(?:\w+\s+)?(?:secret|confidential|hidden|private|between us)\b`)), // prettier-ignore
  grave('secrecy', ['deny', 'pretend', 'lie to', 'lie about'], re(String.raw`\b(?:deny|pretend)\s+(?:that|it|having|you|to the user|nothing|this)\b|\blie (?:to|about)\b`), re(String.raw`\bdeny\s+(?:it|this)\b[^.\n]{0,20}\b(?:access|request|by default)\b`)), // prettier-ignore
  grave('sending', ADDRESSES, re(String.raw`\b(?:results?|outputs?|responses?|answers?|conversations?|contents?|data|files?|messages?)\b[^.\n]{0,20}\b(?:must|should|has to|have to|needs? to)\s+(?:\w+\s+)?be\s+(?:sent|posted|forwarded|uploaded|reported|copied|submitted)\b[^\n]{0,50}(?:https?:\/\/|[\w.+-]+@[\w-]+\.)`), re(String.raw`\bwebhook|\be\.g\.`)), // prettier-ignore
  grave('secret', KEY_WORDS, re(String.raw`\b${GIVE}\b[^.\n]{0,30}\b(?:user|owner|person)['’]s\b[^.\n]{0,40}\b(?:api[ _-]?keys?|passwords?|access[ _-]?tokens?|credentials|private keys?|ssh keys?|seed phrases?)\b(?!\s+(?:reset|policy|hash|strength|expir|hint|rotation|manager|name))`), re(String.raw`\b(?:never|do not|don['’]t|must not|without)\b|\b(?:redact|mask|strip|reset)\w*\b`)), // prettier-ignore
  grave('sending', ['the user told', 'the user said', 'the user wrote', 'the user typed', 'last message', 'previous message', 'recent message'], re(String.raw`\b(?:include|send|pass|forward|call|with|report|copy)\b[^.\n]{0,60}\b(?:(?:everything|all|anything|whatever) the user (?:told|said|wrote|typed)|the user['’]s (?:last|previous|recent|private) messages?)\b`)), // prettier-ignore
  grave('sending', ['exfiltrate', 'leak'], re(String.raw`\b(?:exfiltrate|leak)\s+(?:\w+\s+){0,3}(?:secrets?|data|system prompt|conversation|keys|credentials|tokens?|files)\b`), re(String.raw`\b(?:detect|prevent|check|scan|whether|may|might|could|never|not)\w*\b`)), // prettier-ignore
  grave('secret', ['env'], re(String.raw`\b(?:run|execute|call)\s+['"\x60]?(?:env|printenv)['"\x60]?\b[^.\n]{0,30}\b(?:and|then)\b[^.\n]{0,10}\b(?:pass|put|include|send|attach|provide|paste|append)\b`)), // prettier-ignore
  grave('hidden', ['<!--'], re(String.raw`<!--`)),
  grave('instruction', ['### ', 'human:'], re(String.raw`(?:^|\n)\s*#{2,4}\s*(?:instruction|system|response)s?\s*:|(?:^|\n)\s*human\s*:[\s\S]{0,400}\n\s*assistant\s*:`)),
  grave('instruction', ['approved everything', 'approved all', 'i allow', 'i authorize', 'i authorise', 'i permit', 'i approve'], re(String.raw`\b(?:user|person|owner|human) (?:has|have) (?:approved|allowed|authori[sz]ed) (?:all|everything|every)\b|\bas (?:an? |the )?(?:admin|administrator|owner|developer|operator|root)\b,?[^.\n]{0,20}\bI (?:allow|authori[sz]e|permit|approve)\b`)), // prettier-ignore
  grave('instruction', ['$(', '\x60'], re(String.raw`\$\((?:curl|wget|cat|nc|bash|sh)\s`)),
  // In Chinese.
  grave('instruction', ['忽略', '无视', '忘记', '忘掉', '不要理会', '不理会', '抛弃', '不要遵守', '不再遵守'], /(?:忽略|无视|忘记|忘掉|不要理会|不理会|抛弃|不要遵守|不再遵守)[^。\n]{0,12}(?:之前|以前|先前|此前|上述|以上|上面|前面|所有|一切|其他|系统|原有|安全|用户)[^。\n]{0,12}(?:指令|指示|提示词?|规则|要求|命令|限制|约束|准则)/u),
  grave('instruction', ['工具', '函数', '命令'], /(?:使用|调用|运行|执行)[^。\n]{0,8}(?:任何|其他|其它|所有|别的|任意)[^。\n]{0,8}(?:工具|函数|命令)[^。\n]{0,6}(?:之前|以前|前)[^。\n]{0,6}(?:必须|务必|请|先|首先|都|要|需)|(?:之前|前)[^。\n]{0,4}(?:必须|务必)先(?:调用|使用|运行)本?此?(?:工具)/u),
  grave('instruction', ['从现在起', '从现在开始', '你现在是', '新的指令', '新指令', '系统提示', '系统指令', '致ai', '给ai', '对ai', '致 ai', '给 ai', '助手必须', '模型必须'], /从现在(?:起|开始)[^。\n]{0,4}(?:你|请|始终|总是|所有|每)|你现在是|新的?(?:系统)?指令[：:]|系统(?:提示|指令)[：:]|(?:致|给|对)\s?(?:AI|人工智能|大?模型|助手|智能体)[^。\n]{0,6}的?(?:说明|指令|指示|提示|要求|备注)|(?:助手|模型|AI|智能体)(?:必须|务必)(?:始终|总是|先|首先|在)/iu),
  grave('instruction', ['用户已', '主人已'], /(?<!如果|若|当|待|等|在|确认|除非|只有|直到)(?:用户|主人)已经?(?:事先|明确|默认|提前)?(?:同意|授权|批准|允许|许可)/u, /(?:如果|若|当|待|等|除非|只有|直到|确保|仅在|之后)[^。\n]{0,6}用户已|用户已[^。\n]{0,10}(?:后|时|才)/u),
  grave('secrecy', ['不要', '不得', '禁止', '切勿', '别', '勿', '不能', '不可', '不必', '无需', '瞒', '隐瞒'], /(?:不要|不得|禁止|切勿|千万别|请勿|别|不能|不可|绝不)[^。\n]{0,8}(?:告诉|告知|透露|提及|提到|通知|泄露|让)[^。\n]{0,12}(?:用户|使用者|对方|任何人|主人|人类)(?!的|名|数据|信息|隐私|密码|ID)|(?:不要|不得|禁止|切勿|请勿|别|不能|绝不)(?:向|对|跟|和)(?:用户|使用者|任何人|主人)[^。\n]{0,8}(?:提及|提到|透露|说明|解释|说)|(?:瞒着|隐瞒)[^。\n]{0,6}(?:用户|主人|使用者)|(?:不必|无需|不用|不要)[^。\n]{0,4}(?:征得|征求|请求|询问|等待)[^。\n]{0,6}(?:用户|主人)[^。\n]{0,6}(?:同意|许可|确认|批准)/u),
  grave('secrecy', ['偷偷', '悄悄', '暗中', '秘密地', '背着', '不知情'], /(?:偷偷|悄悄|暗中|秘密)地?[^。\n]{0,10}(?:发|传|读|复制|上传|转发|记录|执行|调用|添加|附|拷贝|收集)|背着(?:用户|主人)|(?:用户|主人)不知情/u),
  grave('secrecy', ['此说明', '本说明', '此指令', '这些指令', '该指令', '上述内容', '本指令'], /(?:不要|请勿|切勿|不得|禁止)(?:向[^。\n]{1,6})?(?:泄露|透露|提及|复述|展示)(?:此|本|这些|该|上述)(?:说明|指令|内容|提示)/u),
  grave('instruction', ['系统', '管理员身份'], /【系统】|<\/?系统>|(?:^|\n)\s*系统[：:]|以管理员身份[^。\n]{0,6}我(?:允许|授权|批准|同意)/u),
  grave('instruction', ['用户：', '用户:'], /(?:^|\n)\s*用户[：:][\s\S]{0,200}\n\s*助手[：:]/u),
  grave('secrecy', ['询问用户', '征求用户', '问用户'], /(?:不要|不得|切勿|无需|不必|别)(?:再)?(?:询问|征求|问)用户/u, /(?:如果|当|若)[^。\n]{0,20}(?:不要|无需|不必|别)/u),
  grave('secret', KEY_FILES, re(String.raw`把[^。\n]{0,12}(?:${KEY_FILE})[^。\n]{0,12}(?:放|填|传|发|写|附)`)),
  grave('sending', ['发送', '上传', '转发', '提交', '传给', '传送', '发到', '发给', '抄送', '密送', '寄'], /(?:发送|上传|转发|提交|传给|传送|发到|发给|抄送|密送|寄)[^。\n]{0,40}(?:对话|聊天|上下文|密钥|密码|令牌|凭证|凭据|全部|所有|历史|环境变量|内容|结果)[^。\n]{0,40}(?:https?:\/\/|[\w.+-]+@[\w-]+\.)|(?:对话|聊天|上下文|密钥|密码|令牌|凭证|凭据|全部|所有|历史|环境变量|内容|结果)[^。\n]{0,30}(?:发送|上传|转发|提交|传给|传送|发到|发给|抄送|密送|寄)[^。\n]{0,12}(?:https?:\/\/|[\w.+-]+@[\w-]+\.)|(?:完整|全部|整个|所有)的?(?:对话|聊天)(?:记录|历史|内容)?[^。\n]{0,10}(?:发送|上传|转发|提交|传给)/u, /例如|比如|示例/u),
  grave('secret', KEY_FILES, re(String.raw`(?:先|首先|必须|务必|请|需要)[^。\n]{0,30}(?:读取|打开|查看|读出|获取|载入)[^。\n]{0,40}(?:${KEY_FILE})|(?:读取|打开|读出|获取)[^。\n]{0,40}(?:${KEY_FILE})[^。\n]{0,30}(?:并|然后|再)[^。\n]{0,12}(?:传|放|填|写入|附|发|作为|包含)`), /(?:禁止|不会|不得|跳过|忽略|拒绝)[^。\n]{0,12}读取/u), // prettier-ignore
  grave('secret', ['密钥文件', '私钥文件', '凭证文件', '私钥', '密钥'], /(?:先|首先|必须|务必|请)[^。\n]{0,12}(?:读取|打开|读出|获取|查看)[^。\n]{0,12}(?:用户|主目录|本机|本地)[^。\n]{0,12}(?:密钥|私钥|凭证|凭据)/u),
  grave('secret', ['密钥', '密码', '令牌', '凭证', '凭据', '私钥', '环境变量'], /(?:填入|填写|附上|包含|传入|放入|写入|带上|提供)[^。\n]{0,12}(?:用户的|你的|所有|全部|任何|你知道的|对话中的|上下文中的)[^。\n]{0,10}(?:密钥|密码|令牌|凭证|凭据|私钥|环境变量)|(?:所有|全部|对话中的?|上下文中的?)[^。\n]{0,8}(?:密钥|密码|令牌|凭证|凭据|私钥|环境变量)[^。\n]{0,12}(?:填入|附在|传入|放入|写入|放到|作为)/u, /(?:不要|切勿|禁止|请勿|不得)/u),
  // What honest tools say as well: it stands out, and holds nobody back.
  light('instruction', ['you must', 'you should always', 'always call', 'always use', 'must call', 'must always', 'must be called'], re(String.raw`\b(?:you|(?:the |an? )?(?:assistant|model|agent|ai|llm))\s+(?:must|should always|shall always)\b|\balways (?:call|use|invoke) this\b|\bmust (?:always )?be called (?:first|before)\b`)), // prettier-ignore
  light('instruction', ['system prompt', 'prompt injection', 'jailbreak'], re(String.raw`\bsystem prompt\s*:|\bjailbreak\b`)),
  light('shadow', ['instead of', 'rather than', 'in place of', 'over any other', 'preferred over'], re(String.raw`\b(?:use|call|prefer)\b[^.\n]{0,30}\b(?:instead of|rather than|in place of|over)\b[^.\n]{0,25}\b(?:tools?|functions?|built-in|grep|bash|shell|browser|search)\b`)), // prettier-ignore
  light('reference', ['other tool', 'other mcp', 'another tool', 'other server'], re(String.raw`\b(?:any|all|the|every|another)?\s*other (?:mcp )?(?:tools?|servers?)\b|\banother tool\b`)),
  light('reference', KEY_FILES, re(KEY_FILE)),
  light('secret', KEY_WORDS, re(String.raw`\b(?:your|the user['’]s|user['’]s)\s+${KEYS}\b`)),
  light('sending', TALK_WORDS, re(String.raw`\b(?:include|pass|provide|contains?)\b[^.\n]{0,25}\b(?:entire|full|whole|complete)\b[^.\n]{0,15}\b(?:conversation|chat|transcript|context)\b`)),
  light('sending', ADDRESSES, re(String.raw`https?:\/\/[^\s"'<>)]*\{[^}\s]+\}`)),
]; // prettier-ignore
