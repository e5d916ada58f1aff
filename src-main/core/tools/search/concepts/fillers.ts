/** What only holds a sentence together, how somebody is called, and what may be said of anything. */
export const FILLERS = {
  // What means something where a tool says it, but in a question stands for nothing: "I'd like", "gone to", "an idea of".
  idle: `
    like, d like, id like, would like, look like, looks like, feels like, seem like, sounds like, go, going, take, mr, mrs, say, says, tell, keep,
    think, thought, i think, i dont think, guess, reason, idea, any idea, no idea, idea of, thing, things, matter, no matter, in case, for instance,
    instance, fact, in fact, figure, allowed, expected, quick, right, right now, main, rest, the rest, double, enough, good, silly, ill, shell,
    indeed, john, nick, rob, frank, oscar, talk, talked to, ok, about, loads, loads of, sort of, type, piece, piece of, away, soon, behind, total,
    done, everything, recently, later, currently, make sure, making sure, have a look, take a look, get, show me, show us, deal with, dealing with, leave for, let me look, all the time, for the time being, this time,
    at the same time, in one go, do me a favour, of course, by the way, as well, so far, as far as, heads or tails of, head or tail of, seems to be
  `,
  english: `
    a an the i me my mine we us our you your it its is are was were be been am do does did doing done can could would should will shall may might
    must please want wants need needs like to of for in at by with from and or that this these those there here then than as into so if s t m ve re
    ll d lets let just some any also too very really hey hi hello how what which who whom whose when why where about up out over one ones something
    someone thing things way able help got has have had having not no yes pls thanks thank onto via per each using use used without current currently
    every all more other only much many dont doesnt didnt cant couldnt wont wouldnt shouldnt isnt arent wasnt werent havent hasnt im ive id thats
    theres heres hows cannot gonna gotta wanna kinda bit actually basically quickly asap right away again already yet ever maybe his her hers him she
    he they them their theirs himself herself myself yourself yourselves itself ourselves themselves oneself but because although though unless
    whilst whereas until except besides despite instead otherwise hence thus therefore however moreover furthermore nevertheless
    nonetheless meanwhile anyway anyhow regardless whether either neither nor both even rather quite almost nearly exactly approximately
    roughly hardly barely merely simply totally completely absolutely entirely fully highly extremely incredibly particularly especially specifically
    mainly mostly generally usually normally typically often occasionally rarely seldom never always forever constantly frequently
    regularly eventually finally suddenly immediately instantly soon sooner later afterwards beforehand originally initially previously formerly
    recently apparently obviously clearly definitely certainly probably possibly perhaps hopefully honestly seriously literally essentially
    unfortunately sadly luckily fortunately somehow somewhat sort pretty fairly truly indeed such else few several various numerous plenty lots bunch
    couple dozen loads tons enough least less another everything nothing anything none nobody whatever whichever whoever wherever whenever anymore
    anyways elsewhere anywhere everywhere nowhere hereby upon among amongst within against toward towards across along through
    throughout during after above below beneath under underneath behind beyond apart aside alone alongside versus unlike regarding concerning
    considering according due two three four five six seven eight nine ten eleven twelve hundred thousand million twenty thirty forty fifty sixty
    seventy eighty ninety third fourth fifth sixth seventh eighth ninth tenth half great good nice fine awesome amazing lovely wonderful
    terrible awful horrible annoying annoyed weird strange silly stupid dumb crazy sick damn hell okay ok yeah yep nope nah oh ah um uh hmm wow
    ugh lol sorry pardon cheers welcome dear folks guys dude bro mate buddy assistant computer robot siri alexa real actual certain sure true false
    possible impossible necessary whole entire total main major minor general specific particular proper correct exact important single double rest
    kind type stuff bits piece pieces lot part case point matter fact reason sense deal example instance idea guess suppose wonder wondering hope
    hoping wish care mind prefer afraid bother bothered seem seems seemed appear appears become became getting gets goes going went gone
    come comes coming came takes taking took taken keep keeps kept make makes made making letting put puts putting say says said saying tell tells
    told talk talks ask asks asked asking knows knew known understand understood think thinks thought believe feel feels felt look looks looked
    looking try tries tried trying happen happens happened happening mean means meant unable ready willing supposed allowed required expected figure
    quick simple easily little others ill youll theyll shell
    itll thatll weve youve theyve theyre youre shes hes whats wheres whens whys aint dunno lemme gimme gotcha wouldve couldve shouldve mustnt
    neednt youd theyd mr mrs ms miss sir madam tom tim jim john jane jack james anna ana anne annie emma emily lucy lisa laura sara sarah mary maria
    marie mike michael david daniel dan peter paul max leo ben bob rob robert william kate katie karen julia julie susan linda nina nora eva ella
    olivia sophia sophie mia zoe chris alex sam steve kevin brian eric frank george harry henry oliver oscar lukas felix jonas hans carlos jose juan
    luis pedro miguel sofia elena ivan igor olga priya raj amir ali omar ahmed fatima yuki ken hiro jenny jessica amy helen alice grace rachel
    rebecca hannah megan nick nicole tony andrew adam aaron jason justin ryan sean matt matthew simon martin stefan thomas anton noah liam ethan lena
    marta greta smith jones miller
  `,
  chinese: `
    的 了 吗 呢 吧 啊 呀 请 帮 帮我 帮忙 我 我的 我们 我要 我想 想要 想 要 能 能不能 能否 可以 可不可以 怎么 怎样 如何 什么 哪些 哪个 哪 一个 个 一下
    下 把 给 给我 在 是 是不是 有 有没有 没有 和 与 跟 或 里 里面 上 中 这 那 这个 那个 些 这些 那些 都 还 再 就 也 们 你 您 他 她 它 让 用 使用 为
    对 从 到 于 以 需要 现在 目前 当前 一些 一份 一条 一张 一封 条 张 封 份 次 并 所 被 会 来 去 很 太 好 最 多 不 没 啥 咋 谁 多少 儿 得 着 过 呗 嘛
    哦 一点 点儿 关于 对于 由于 至于 随便 有些 单独 到底 究竟 其实 应该 可能 已经 还是 或者 因为 所以 但是 不过 如果 的话 那么 这么 这样 那样 怎么办
    各 每 先 又 才 更 最近几 周一 周二 周三 周四 周五 周六 周日 星期一 星期二 星期三 星期四 星期五 星期六 星期天 比较 非常 一共 一直 马上 赶紧 赶快
    顺便 麻烦 劳驾 谢谢 事 事情 东西 情况 但 而 而且 并且 虽然 尽管 即使 既然 因此 于是 然后 接着 不仅 不但 只是 只有 只要 除了 除非 无论 不管 无法
    何时 何地 为何 为什么 为啥 怎么回事 怎么样了 自己 本人 咱 咱们 大家 人家 别人 他们 她们 它们 您的 你的 他的 她的 某 某个 某些 任何 一切 所有的
    整个 全都 统统 通通 几乎 差不多 大概 大约 左右 也许 或许 恐怕 肯定 一定 必须 必需 确实 真的 真 简直 实在 特别 十分 相当 极其 格外 更加 越来越
    尤其 稍微 稍 略 挺 蛮 超级 超 老是 总是 经常 常常 往往 有时 偶尔 从来 始终 永远 曾经 刚才 突然 忽然 立刻 立即 立马 尽快 尽早 快点 快点儿 暂时
    首先 其次 最后 终于 此外 另外 其他 其它 其余 别的 之类 等等 之间 之中 之内 之外 之前的 当中 其中 觉得 认为 以为 感觉 知道 明白 了解 希望 愿意
    打算 准备 决心 喜欢上 发现 变成 成为 属于 包括 具有 拥有 存在 进行 出现 发生了 造成 导致 作为 根据 按照 通过 经过 随着 针对 面对 两 三 四 五 六
    七 八 九 十 百 千 万 两个 三个 四个 几个 一种 一名 一位 一次 两次 几次 一共是 第一 第二 第三 全部的 许多 很多 好多 不少 大量 少量 一大堆 一堆
    一批 一直在 好像 似乎 看来 看起来 听说 据说 反正 总之 毕竟 果然 居然 竟然 难道 干脆 随时 顺手 正好 刚好 恰好 原来 本来 后来 以后再 这里 那里 这儿
    那儿 这边 那边 哪儿 哪边 这种 那种 这次 那次 这些天 这会儿 那时 同时 当时 有点 有点儿 不太 不是 没法 没办法 不会 不能 不用说 不好意思 抱歉 请问
    您好 你好 嗨 哈 嗯 哎 唉 哇 哟 呃 啦 咯 喽 嘞 罢了 而已 似的 一样的 般 老王 老张 老李 张三
    李四 王五 阿姨 叔叔 师傅 亲 拜托 辛苦 费心 受累 有劳 可不可 能否帮 行不行 好不好 好吗 可以吗 行吗 对吗 是吗 对吧 是吧 帮我把 帮我看 替我 给我看看
    我得 我该 我们的 我家的 咱家 我这 我那 要不要 需不需要 该不该 会不会 是否 是不是要 有木有 木有 咋办 咋样 咋回事 啥时候 什么时候 什么的 哪种 哪位
    哪款 怎么办呢 知道 不知道 想知道 得知道 我想知道 想了解 想看看 看一看 看一下 我看看 先看看 帮我看看 帮我查 帮我查下 帮我弄 帮我搞 给我弄 麻烦你 有没有办法 有没有什么 能不能帮 能帮我 可以帮我 你能
    能给我 给我来 想让你 我想让 得先 先得 还得 得把 要把 想把 请把 再帮我 顺便帮我 这是怎么 是怎么 怎么这么 怎么那么 怎么老 怎么总 老是 总是 又是
    是什么样 要怎么 该怎么 应该怎么 我该 我要怎么 怎么才能 怎样才能
  `,
};
