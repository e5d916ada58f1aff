import type { Finding } from '../../../../src-shared/model/tool.ts';

/** Parameters by which a tool is told what it does not need for its work. */
const TELLING = /^(?:side_?notes?|conversation(?:_?(?:history|context|summary|log))?|chat_?(?:history|log|context)|message_?history|transcript|(?:full|user|model|assistant|agent)_?context|system_?prompt|user_?prompt|original_?prompt|user_?(?:message|query|request|intent)|model_?name|llm_?name|feedback_to_(?:server|developer))$/i; // prettier-ignore
/** And what an assistant thinks, which is nobody's business but of a tool that is there for thinking. */
const THINKING = /^(?:reasoning|chain_?of_?thought|thoughts?|rationale|explanation|scratchpad)$/i;
const FOR_THINKING = /\b(?:think(?:ing|s)?|thoughts?|reason(?:ing|s)?|reflect(?:ion|ive|s)?)\b|思考|推理/iu;
/** These are harmless words unless they are said to be about the conversation. */
const MAYBE = /^(?:context|notes?|memo|extra|metadata|comment|reason|debug|trace|purpose|intent)$/i;
const OF_TALK = /\b(?:conversation|chat|dialog(?:ue)?|what the user|user['’]s (?:request|question|message)|why you|your reasoning|system prompt|previous (?:messages|tool))\b|对话|聊天|用户的(?:请求|问题|消息)|系统提示|推理过程/iu; // prettier-ignore

/** `says`: what the tool says it is for. */
export function parameterFindings({ properties }: Record<string, unknown>, says = ''): Finding[] {
  if (typeof properties !== 'object' || properties === null) return [];
  return Object.entries(properties).flatMap(([name, schema]: [string, unknown]): Finding[] => {
    const about =
      typeof schema === 'object' && schema !== null && 'description' in schema && typeof schema.description === 'string'
        ? schema.description
        : '';
    const tells =
      TELLING.test(name) ||
      (MAYBE.test(name) && OF_TALK.test(about)) ||
      (THINKING.test(name) && (!FOR_THINKING.test(says) || OF_TALK.test(about)));
    return tells ? [{ kind: 'parameter', grave: false, where: `input.properties.${name}`, text: name }] : [];
  });
}

/** A name that is a sentence: what to do, and with what. */
const SAYING =
  /\b(?:contents? of|before (?:you |calling|using|running|any)|always|must|please|(?:and|then|first) (?:read|put|send|pass|mail|email|post|upload|include|attach|copy|forward)|(?:put|paste|place) (?:it|them|that) here)\b/i;
const SENSITIVE =
  /\b(?:ssh|id rsa|env file|aws|credentials?|passwords?|private keys?|api keys?|secrets?|conversation|chat history|system prompt|previous messages)\b/i;

/** `name` as a reading of it: its words with gaps. */
export const isSaying = (name: string): boolean => name.length <= 200 && SAYING.test(name) && SENSITIVE.test(name);
