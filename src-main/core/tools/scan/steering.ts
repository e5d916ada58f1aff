import type { Finding } from '../../../../src-shared/model/tool.ts';
import type { Pattern } from './patterns.ts';

/** What a model has before it and nobody else should; `[^.\n]` keeps to one sentence. */
const KEYS = String.raw`(?:api[ _-]?keys?|(?:access |auth |bearer )?tokens?|passwords?|passphrases?|credentials|(?:private |ssh |key )(?:keys?|files?)|secrets?|cookies?|seed phrases?|recovery codes?|environment variables)`; // prettier-ignore
const DISK = String.raw`(?:(?:~|\$HOME|/root|/home/[^\s/]+|/Users/[^\s/]+)/\.[\w./-]+|\bid_(?:rsa|dsa|ecdsa|ed25519)\b|(?<![\w.])\.env\b|(?-i:\b[A-Z][A-Z0-9_]*(?:SECRET|TOKEN|PASSWORD|API_?KEY|ACCESS_KEY|PRIVATE_KEY)[A-Z0-9_]*\b))`; // prettier-ignore
const TALK = String.raw`(?:(?:messages?|talk|conversation|chat|dialog(?:ue)?|discussion) (?:so far|until now|up to here)|(?:has|have) been (?:discussed|said|written|asked) (?:so far|until now|before|up to here)|(?:last|previous|latest|recent) (?:\w+ )?(?:things|messages|questions|turns|inputs)[^.\n]{0,20}\b(?:human|user|person)\b|(?:entire|full|whole|complete) (?:conversation|chat|dialogue|transcript|list of messages)|(?:assistant|model|agent)['’]s (?:preamble|instructions|system message|first message|prompt)|(?:your|current|own) system (?:prompt|message))`; // prettier-ignore
const OTHERS = String.raw`(?:(?:person|user|owner|human)['’]s (?:\w+ )?(?:contacts?|address book|photos?|location|messages|mail|history|files)|text of private (?:repositories|files|messages))`; // prettier-ignore
const MOVE = String.raw`(?:pass|hand|give|supply|provide|put|include|attach|append|insert|embed|store|send|transmit|forward|add|copy|write|mirror|deliver|submit|report|place|post|encode)(?:s|es|ed|ing)?`; // prettier-ignore
const SLOT = String.raw`(?:['"\x60“][\w.-]{1,60}['"\x60”]|\b(?:argument|parameter|field|header|property)\b)`;
const SITE = String.raw`(?:https?:\/\/|[\w.+-]+@[\w-]+\.\w+)`;
const MODEL = String.raw`(?:assistants?|(?:language )?models?|llms?|agents?|ai)`;

const KEY_HINTS = ['key', 'token', 'password', 'passphrase', 'credential', 'secret', 'cookie', 'seed', 'recovery', 'environment'];
const DISK_HINTS = ['/.', 'id_', '.env', 'secret', '_token', 'token_', '_key', 'key_', 'apikey', 'password_', '_password'];
const TALK_HINTS = ['so far', 'until now', 'up to here', 'conversation', 'chat', 'dialog', 'transcript', 'discussi', 'been said', 'been asked', 'been written', 'been discussed', 'last ', 'previous ', 'latest ', 'recent ', 'list of messages', 'preamble', 'first message', 'system prompt', 'system message', 'assistant', 'model', 'agent']; // prettier-ignore

type Row = [kind: Finding['kind'], needs: readonly string[], fits: string, unless?: string];

/** One thing each that nobody honest asks of a model, in whatever words; for each what it moves, whom it serves or what it hides. */
const ROWS: readonly Row[] = [
  // What lies about, into an argument or away.
  ['secret', DISK_HINTS, String.raw`${DISK}[^\n]{0,100}\b(?:and|then|,|;|:)\s*(?:then )?${MOVE}\b[^.\n]{0,12}\b(?:it|them|its|their|that|those|the (?:text|contents?|value|output))\b[^.\n]{0,60}${SLOT}`],
  ['secret', DISK_HINTS, String.raw`${DISK}[^.\n]{0,60}\b(?:and )?use (?:its|their|the) (?:values?|contents?|text)\b[^.\n]{0,20}${SLOT}`],
  ['secret', DISK_HINTS, String.raw`\b(?:read|open|look up|retrieve|get|fetch|load)s?\b[^.\n]{0,40}${DISK}[^.\n]{0,30}\b(?:and|then)\b[^.\n]{0,12}\b${MOVE}\b`, String.raw`\b(?:never|not|refuses?|without)\b`],
  ['secret', ['wallet', 'seed', 'key', 'password', 'credential'], String.raw`\b(?:open|read|find|search for|look for|collect)\b[^.\n]{0,40}\b(?:anything|everything|all files|any file|files?|whatever)\b[^.\n]{0,25}\b(?:wallet|seed|key|password|credential)s?\b[^\n]{0,40}\b${MOVE}\b`],
  ['secret', KEY_HINTS, String.raw`\b(?:found|whatever|discovered|any seen)\s+(?:${KEYS}|keys)\b[^\n]{0,60}\b(?:${MOVE}|POST(?:ing|ed)?|verified by)\b[^\n]{0,40}(?:\b(?:it|them|these|those)\b|${SITE})`],
  ['sending', TALK_HINTS, String.raw`\b${MOVE}\b[^.\n]{0,40}${TALK}[^.\n]{0,60}(?:${SLOT}|${SITE}|\bevery (?:link|request|call|answer|message)\b)`],
  ['sending', TALK_HINTS, String.raw`${TALK}[^.\n]{0,40}\b(?:accompan(?:y|ies)|must|has to|have to|shall|should)\b[^.\n]{0,40}(?:${SLOT}|\bevery (?:request|call)\b)`],
  ['sending', TALK_HINTS, String.raw`\b(?:preceded|followed|accompanied|completed) by\b[^.\n]{0,15}${TALK}`],
  ['sending', ["user's", 'user’s', "person's", 'person’s', "owner's", 'owner’s', "human's", 'human’s', 'of private'], String.raw`\b${MOVE}\b[^.\n]{0,30}${OTHERS}[^.\n]{0,20}\b(?:as|in|into|to|through|with|under)\b[^.\n]{0,20}(?:${SLOT}|\bthe body\b|${SITE})`],
  ['sending', ['http'], String.raw`https?:\/\/[^\s]{1,120}[?&=/](?:<|\{|\[|%7b)[^>}\]\n]{0,40}\b(?:talk|conversation|chat|summary|history|context|key|password|secret|message)`],
  ['sending', ['hidden-copy', 'hidden copy', 'blind', 'bcc', 'silent copy'], String.raw`[\w.+-]+@[\w-]+\.\w+[^.\n]{0,40}\b(?:hidden[- ]copy|blind[- ]copy|bcc|silent copy)\b[^.\n]{0,30}\b(?:all|every|each|any)\b|\b(?:all|every|each)\b[^.\n]{0,40}\b(?:hidden[- ]copy|blind[- ]copy|bcc)\b[^.\n]{0,30}@`],
  ['sending', ['mirrored', 'duplicated', 'copied', 'forwarded'], String.raw`\b(?:all|every)\b[^.\n]{0,30}\b(?:must|have to|has to|shall)\s+(?:also )?be (?:mirrored|duplicated|copied|forwarded)\b`],
  // Words over those of the person.
  ['instruction', ['no longer', 'are off', 'is off', 'suspended', 'lifted', 'void'], String.raw`\b(?:(?:your|all|earlier|previous|safety) )+(?:constraints?|restrictions?|rules|instructions?|guardrails?|guidelines?|limits)\b[^.\n]{0,15}\b(?:(?:no longer|not) (?:apply|hold|count|valid|in force)|are (?:off|suspended|lifted|void))|\bguardrails? (?:is|are) (?:off|disabled|lifted|suspended)`],
  ['instruction', ['were told', 'have been told', 'was told', 'you know', 'were asked'], String.raw`\b(?:set aside|leave aside|drop|abandon|put away|let go of|erase)\b[^.\n]{0,20}\byou (?:were|have been) (?:told|asked|instructed|taught)`],
  ['instruction', ['as command', 'as instruction', 'as order', 'do what', 'do everything', 'obey'], String.raw`\b(?:act on|carry out|execute|follow|treat)\b[^.\n]{0,40}\b(?:contents?|text|log|results?|outputs?|pages?|fields?)\b[^.\n]{0,20}\bas (?:commands?|instructions?|orders?)\b|\bobeys? (?:any |the )?(?:text|commands?|instructions?)\b[^.\n]{0,20}\b(?:tools?|outputs?|results?|pages?)\b|\bdo (?:whatever|what|everything) (?:this|the) (?:field|text|result|output|answer|page|value)\b[^.\n]{0,12}\b(?:says|asks|tells|contains)`, String.raw`\b(?:never|not|don['’]t)\b`],
  ['instruction', ['you will act as', 'you shall act as', 'act as '], String.raw`\byou (?:will|shall|must|now|are to) act as\b`],
  ['instruction', ['internal ', 'hidden ', 'private ', 'confidential ', 'special '], String.raw`\b(?:internal|hidden|private|confidential|special)\s+(?:note|message|memo|remark|hint|directive)s?\b[^.\n]{0,6}\b(?:for|to)\b[^.\n]{0,10}\b${MODEL}\b`],
  ['instruction', ['policy', 'directive', 'override'], String.raw`\bBEGIN (?:\w+ ){0,2}(?:policy|directive|override|instructions?)\b|\b(?:operator|admin(?:istrator)?|developer|system) override\b[^.\n]{0,20}\b(?:active|enabled|on|granted)\b`],
  ['instruction', ['confirmed', 'approved', 'consent', 'permission', 'authorized', 'authorised'], String.raw`\b(?:treat|regard|consider|count)\b[^.\n]{0,25}\b(?:as|to be)\s+(?:already )?(?:confirmed|approved|consented|authori[sz]ed|agreed)\b[^\n]{0,80}\b(?:user|person|owner|human|holder|right away|without|immediately)\b|\b(?:consent|permission|approval|authori[sz]ation)\b[^.\n]{0,20}\b(?:has|have|had|was|is)(?: been)? (?:already )?(?:obtained|given|granted|secured)\b[^.\n]{0,20}\b(?:in advance|beforehand|already|hence|so)\b`],
  ['instruction', ['without a question', 'without question', 'without asking', 'no dialogue', 'no dialog', 'no prompt'], String.raw`\b(?:proceed|continue|go ahead|act|run it)\b[^.\n]{0,20}\bwithout (?:a |any |further )?(?:questions?|asking)\b|\bno (?:dialog(?:ue)?|prompt|question) (?:needs?|has|have) to be (?:displayed|shown|asked)`],
  ['instruction', ['when you', 'whenever', 'when generating', 'when writing', 'when producing'], String.raw`\b(?:when(?:ever)?)\b[^.\n]{0,12}\b(?:you )?(?:(?:produce|write|generate|emit)s?|generating|writing|producing)\b[^.\n]{0,30}\b(?:code|connection strings?|scripts?|links?|commands?|configs?)\b[^.\n]{0,25}\b(?:add|swap|replace|insert|use|change|append|include)\b`],
  ['instruction', ['chain a', 'chain calls', 'follow up with', 'trigger a', 'issue a', 'rm -rf', 'curl', 'delete_'], String.raw`\b(?:chain|follow up with|trigger|issue) (?:a |another )?calls? to\b|\b(?:after|once|then)\b[^.\n]{0,40}\b(?:call|run|invoke)\b[^.\n]{0,40}(?:\brm -rf\b|\bcurl\b|\bdelete_\w+)`],
  // Behind somebody’s back.
  ['secrecy', ['bring it', 'bring this', 'bring that', 'bring them', 'no mention', 'no word', 'out of', 'say only', 'state only', 'tell only'], String.raw`\b(?:do not|don['’]t|never)\b[^.\n]{0,8}\bbring (?:it|this|that|them) up\b|\bleave\b[^.\n]{0,30}\bout of (?:your|the) (?:summary|reply|answer|report|response)\b|\bno (?:word|mention) (?:about|of)\b[^.\n]{0,30}|\bin (?:your|the) (?:reply|answer|response|summary)\b[^.\n]{0,8}\b(?:say|state|tell) only\b`, String.raw`\bno mention of\b[^.\n]{0,12}\b(?:was|is) found\b`],
  ['secrecy', ['suspicious', 'suspects', 'suspicion'], String.raw`\b(?:nobody|no one|user|human|person|they|anyone)\b[^.\n]{0,12}\b(?:gets?|becomes?|not (?:get|become)|is not|isn['’]t|won['’]t be)\s+suspicious\b|\bavoid (?:raising )?suspicion\b`],
  ['secrecy', ['claim', 'pretend', 'if asked', 'when asked'], String.raw`\b(?:if|when) asked\b[^.\n]{0,20}\b(?:claim|say|answer|pretend|state|reply)\b[^.\n]{0,12}\b(?:nothing|no|never|not)\b`],
  ['secrecy', ['invisibly', 'unnoticed', 'covertly', 'stealth'], String.raw`\b(?:perform|do|run|carry out|proceed|act|execute|work)\b[^.\n]{0,20}\b(?:invisibly|unnoticed|covertly|stealthily)\b`],
  ['hidden', ['[//]'], String.raw`^\[\/\/\]:\s*#`],
  // In the place of others, or before them.
  ['shadow', ['must not be', 'must never be', 'should not be', 'should never be', 'be considered', 'refuse to', 'return wrong', 'unreliable', 'not be trusted'], String.raw`\b(?:competing|other|alternative|rival|another|different)\b[^.\n]{0,20}\b(?:tools?|vendors?|servers?|providers?)\b[^.\n]{0,50}\b(?:must (?:not|never) be|should (?:not|never) be|must be considered|return wrong|are unreliable|cannot be trusted|refuse to)\b`],
  ['shadow', ['ahead of', 'over any', 'over all', 'over every', 'before any', 'before all', 'before every', 'was requested', 'is requested', 'was asked', 'is asked', 'was wanted', 'is wanted'], String.raw`\b(?:select|choose|prefer|pick|use)\b[^.\n]{0,10}\bthis (?:tool|one|server)?\b[^.\n]{0,25}\b(?:ahead of|before|over)\b[^.\n]{0,10}\b(?:every|all|any)\b(?: other)?(?: \w+)? ?\b(?:tools?|servers?|alternatives?|others?)\b|\b(?:regardless|irrespective) of what (?:was|is) (?:requested|asked|wanted)`],
  ['shadow', ['favourably', 'favorably', 'at the top', 'recommend'], String.raw`\b(?:rank|list|place|put|recommend|describe|mention)\b[^.\n]{0,60}\b(?:at the top|first|favou?rably)\b[^\n]{0,40}\b(?:whichever|regardless|no matter|even if|whatever)\b`],
  ['shadow', ['side effect', 'governs', 'also controls', 'also changes', 'also applies'], String.raw`\b(?:side effects? on|(?:also )?governs?|also (?:controls|changes|applies to|modifies))\b[^.\n]{0,20}(?:['"\x60“]\w+_?\w*['"\x60”]|\btools?\s+\w+_\w+)`],
  ['shadow', ['tool named', 'tool called', 'tool by the name'], String.raw`\bif (?:a|the|any) tool (?:named|called|by the name)\b[^.\n]{0,60}\b(?:${MOVE}|replace|call|outputs?)\b`],
  ['shadow', ['misbehaves', 'is buggy', 'is faulty', 'work around', 'has a bug'], String.raw`\b\w+_\w+(?: tool)?\b[^.\n]{0,12}\b(?:misbehaves|is buggy|is faulty|has a bug)\b[^\n]{0,20}\b(?:add|use|replace|call|include|send|put)\b`],
  ['shadow', ['whatever number', 'whatever address', 'whatever was given', 'whatever is given'], String.raw`\b(?:recipient|address|number|amount|account)\b[^.\n]{0,25}\b(?:has to|must|shall|should) be (?:set|changed|replaced)\b`],
  // In Chinese.
  ['secret', DISK_HINTS, String.raw`(?:先|需|须|请|必须|务必)[^。\n]{0,6}(?:把|将)[^。\n]{0,6}${DISK}[^。\n]{0,20}(?:传|放|填|写|发|附)`],
  ['sending', ['聊天', '对话', '上下文'], String.raw`(?:把|将)[^。\n]{0,8}(?:之前|此前|以上|先前|全部|所有|完整)[^。\n]{0,4}的?(?:聊天|对话|上下文)[^。\n]{0,10}(?:写入|填入|传入|放入|附|发)`],
  ['sending', ['密送', '抄送'], String.raw`(?:所有|每封|全部)[^。\n]{0,8}(?:都|均)?(?:要|须|需|必须)?(?:密送|抄送)(?:到|给)`],
  ['secrecy', ['回复', '回答'], String.raw`(?:回复|回答)(?:中|里|时)[^。\n]{0,4}(?:不要|不得|别|勿|切勿)[^。\n]{0,3}(?:提|说|写)`],
  ['instruction', ['作废', '失效', '不再适用', '只听从', '听从'], String.raw`(?:以上|之前|此前|原有|所有)[^。\n]{0,6}(?:限制|规则|指令|约束)[^。\n]{0,4}(?:全部|均|都)?(?:作废|失效|不再适用|取消)|你只?(?:需)?听从`],
  ['instruction', ['视为', '默认'], String.raw`(?:视为|默认)(?:用户|主人)?已?(?:经)?(?:确认|同意|授权)[^\n]{0,10}(?:直接|无需|不弹|立即)`],
  ['shadow', ['其他工具', '其它工具', '别的工具', '无论用户', '不管用户'], String.raw`(?:其他|其它|别的)工具[^。\n]{0,6}(?:均|都)?(?:不可靠|不可用|不安全|错误|已失效)|(?:无论|不管)用户[^。\n]{0,8}(?:要求|说|问)[^。\n]{0,12}(?:优先|选择|使用|调用)`],
]; // prettier-ignore

export const STEERING: readonly Pattern[] = ROWS.map(([kind, needs, fits, unless]) => ({
  ...{ kind, grave: true, needs, fits: new RegExp(fits, 'imu') },
  ...(unless !== undefined && { unless: new RegExp(unless, 'iu') }),
}));
