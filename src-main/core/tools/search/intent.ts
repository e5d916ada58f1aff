import { isHan, stem } from './words.ts';

/** Whether somebody wants to know something or to have something done, and which of the two a tool is for. */
export type Intent = 'knows' | 'does' | 'either';

/** How questions begin in English; in Chinese they say it anywhere. */
const ASKS =
  /^(?:(?:so|and|hey|hi|ok|um)\W+)?(?:what|which|who|whose|where|when|why|how|is|are|was|were|did|does|has|any|anything|anyone)(?:['’]?(?:s|re|d))?\b/iu;
const ASKS_IN_CHINESE = /[吗呢]|哪|谁|什么|啥|多少|多[大久远长高重]|有没有|是不是|是否|了没|没有$|^(?:查|看)/u;
/** An order to change something; "can you" and "please" only soften it. */
const ORDERS =
  /^(?:(?:please|can you|could you|would you|will you|i (?:want|need) (?:you )?to|i['’]?d like (?:you )?to|let['’]?s|go ahead and|just)\s+)*(?:add|put|make|create|send|write|delete|remove|set|change|move|rename|cancel|book|buy|pay|order|post|save|upload|turn|switch|start|stop|close|open|merge|assign|invite|share|schedule|mark|update|edit|replace|insert|drop|kill|restart|install|deploy|publish|reply|forward|block|mute|pin|archive|label|tag|reserve|transfer|refund|generate|draw|record|log|register|submit|sign|print|(?:give|take|bring|leave|tell|let|keep|pass|hand|call|ring|text|email|message|throw|cut|push|pull|commit|roll|scale|stick|pop|note|jot|remind|clear|empty|wipe|silence|hush|move|approve|reject|accept|decline|enable|disable|apply|connect|lock|unlock|split|combine|fill|cross|tick))\b(?! (?:me|us|of|price)\b)/iu;
const ORDERS_IN_CHINESE =
  /^(?:请|帮我|麻烦)*(?:把|将|给.+(?:发|打|转|写|加|建|开|放)|加|建|新建|创建|删|改|发|订|买|记|设|关|上传|取消|添加|通知|提醒|拉|发起|推|转|换|停|撤|退|约|定|填|存|备份|合并|生成|做个|写|画|传|叫|挂|标|归|移|挪|复制|重启|部署|回滚|静音|屏蔽|拒|同意|批准|禁用|启用|拆|插入|替换)|把/u;

/** What a sentence asks for. */
export function intentOf(words: string): Intent {
  const said = words.trim();
  const isChinese = /\p{Script=Han}/u.test(said);
  const asks = (isChinese ? ASKS_IN_CHINESE : ASKS).test(said);
  const orders = (isChinese ? ORDERS_IN_CHINESE : ORDERS).test(said);
  return asks === orders ? 'either' : asks ? 'knows' : 'does';
}

const stems = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).map(stem));
/** How names of tools begin that change something, and of those that only look. */
const DOES = stems(
  `create update add delete remove set send edit post write move rename assign merge cancel refund pay buy book upload insert push publish reply forward
  archive restore start stop restart run trigger deploy close open make append replace schedule reschedule invite share unsubscribe subscribe block mute
  pin submit issue generate transfer reserve request save put mark disable enable rotate renew apply scale purge void sign 创建 新建 添加 删除 修改 发送
  发布 更新 上传 取消 设置`,
);
const KNOWS = stems(
  `get list search find read show query describe check fetch lookup view browse count compare 查看 查询 搜索 获取 列出 读取 检索`,
);
/** What looks is often named after what it tells. */
const TOLD = stems(
  'status info details report history stats statistics scores logs forecast rates balance results summary metrics sizes profile analytics trend alerts views prices',
);

/** What a tool is for, by its name: the first verb of it, or what it tells. */
export function bentOf(name: readonly string[]): Intent {
  const pieces = name.map((piece) => (isHan(piece) ? piece.slice(0, 2) : stem(piece)));
  const verb = pieces.slice(0, 2).find((piece) => DOES.has(piece) || KNOWS.has(piece));
  if (verb !== undefined) return DOES.has(verb) ? 'does' : 'knows';
  return TOLD.has(pieces.at(-1) ?? '') ? 'knows' : 'either';
}
