import { rowsOf } from './rows.ts';

/** More verbs for what one does with anything: formal ones, phrasal ones, and those of the office, in both languages. */
export const DOING = rowsOf(`
create | devise, author, instantiate, spawn, scaffold, bootstrap, stand up, roll a new, mint, craft, construct, establish a, put together a, start off a, kick off a, add another, make another, bring into being, populate | 来个新 造 造一个 搭 起一个 新增一个 加上一个 添 添一个 建好 建一下 创一个 弄个 整个新 新弄 立项 设立 开设 拟定 起草一份 弄出来 搞出来 编写 搞个
delete | obliterate, eradicate, expunge, dispose of, eliminate, evict, prune, strip out, blow away, toss out, bin it, do away with, tear down, clean out, cull, scrap it, take down, strike out, unpublish | 删一下 删干净 清干净 清一清 去除掉 消掉 扔了 抹掉它 干掉它 铲掉 剔除 拿掉 撤掉 下架 摘掉 废掉 甩掉 清走 移出 踢掉 删光 全删
update | overwrite, override, rectify, retouch, readjust, set right, put right, fine tune, tinker with, fiddle with, rejig, redo, keep current, bring up to date, make it say, revamp, overhaul, polish, mend, fix the wording, change over | 改一改 改动 改掉 变动 更正 纠正 改好 微调 调一下 调一调 改为 修正 补充 完善 打磨 重写 覆盖 改下 动一下
get | acquire, pull in, pull out, receive, collect, gather, call up, dig out, recall, return the | 要一下 取回 取出 拉取 拉一下 收集 调取 取一下 查出 查到 得出
read | peruse, skim, leaf through, go through, look into, look inside, crack open, peek at, peek inside, see inside, whats inside, whats in, browse through, study the, take a look at | 读一下 读读 过一遍 翻看 翻阅 浏览一下 打开看看 看里面 里面写 写了什么 写了啥 查阅 阅览
show | reveal, bring up the, lay out, print out the list, report on, throw up, put before me, exhibit, demonstrate, hows it looking, whats the situation, run me through, walk me through, fill me in | 亮出来 显示一下 展示一下 给我瞧瞧 列一下 说说 讲讲 看一眼 瞄一眼 报一下 怎么样 汇报 看一看
list | itemize, itemise, give me all, run down, rundown, a rundown of, every single, full list, whole list, list out, what kinds of | 列一列 列出所有 全列 一共有哪些 都有谁 都有啥 有啥 有些什么 列一下 逐个 点一下 盘点 盘一下
search | seek out, root out, scout, scour, rummage, comb through, trawl, sift through, ferret out, hunt, retrieve by, pinpoint, look around for, look high and low, anything about, anything on, anything from, come across, chase down, find whatever, narrow down, filter by | 翻一翻 搜寻 找寻 查询一下 搜查 查查 搜索一下 查一遍 找个 寻 按条件 筛一下 筛 过滤 挑出来 定位到 关键词 关键字
send | shoot over, shoot, fire over, ping over, zip over, beam, mail out, hand in, turn in, get this to, get it to, pass to, send out, send along, put through, fax, remit, deliver to | 甩给 甩过去 丢给 传 传一下 递 递交 递给 送达 投递 投 转交 上交 交给 发送给 交上去
write | set down, type up, author a, enter into, chronicle, inscribe, document that, mark down, take down, commit to paper | 写一个 写一篇 写份 写段 写一段 码字 撰 记一记 记上 填上 写上 写到 落笔
save | hang onto, hang on to, squirrel away, tuck away, preserve, stow, put in storage, hold onto, for later | 存着 存一下 保存一下 收着 收好 存好 记住它 攒着 留存 保留 稍后再看 以后看
set | adjust to, fix at, put at, put it to, program, dial in, make it, switch it to, customise, customize, establish as, mark as, choose as | 调 调一下 调整到 设一下 定成 改成 弄成 调节 选为 标为 设到 弄到 设个
start | get underway, set in motion, bring up, get rolling, put into motion, go for it, set going, switch into action | 开始一下 启动一下 动起来 发动 开跑 走一遍 跑一遍 点火 开工 打起来 执行一下 运行一下 开搞 起步 触发一下 拉起来
stop | bring to a halt, pull the plug, wind down, wind up, desist, discontinue, shut off the, suspend, take offline, kill it, no more | 别动 停住 打住 停下来 停止一下 叫停 收手 终止掉 掐掉 断开 掐断 停工 刹住 停机 别弄了
cancel | abandon, nix, axe, bail on, bail out, forget about, nullify, give up on, cry off, pull out of, unbook, unschedule, no longer needed, changed my mind, never mind, dont need it anymore | 不想要了 不用了 算了 不干了 取消了吧 取消一下 推掉 撤了 不订了 不约了 不办了 退掉它 反悔 改主意
pause | pause it, take a break, stop for now, put on ice, halt for now, time out, wait a bit, stop briefly, mid way | 停一会 等一会 暂停一下 歇一下 先别 等等 缓一缓 先停一停 中途停 先放一放 定住
resume | pick up where, pick up again, keep going, keep on, go ahead again, proceed, restart where, start again, get back to, play on, take up again | 接着来 接着做 往下 重新开始 继续干 再开始
restart | relaunch, kickstart, start over, start afresh, re start, reinitialize, reinitialise, jump start, reboot it, turn off and on | 关了再开 重新开 重开 重启动 重来 重新来 再启动 刷新一下 重置 重新拉起
on | power it up, hit the switch, bring on, activate the, start up | 开着 开上 点开 点上 开个 启用一下 接通 通上电 亮起来 弄亮
off | kill the power, cut power, power it down, turned off, shutoff, deactivated, go dark | 关着 关掉它 关一关 灭 灭掉 灭了 切断 断开电源 拉闸 全灭 弄灭 别开着 都关掉 关严 别亮
increase | push up, up the, heighten, intensify, amplify, jack up, beef up, stronger, faster, more of, higher up, rev up, turn it up, maximum, max out, full blast | 再高 再大 再亮 往上 调上去 开大 高一些 大一些 亮一些 加一点 强一点 加强 提升 拉高 最大 最亮 最高 快一点 加快
decrease | turn down the, scale back, scale it back, weaken, take down a notch, lessen, dial back, ease, drop it to, shrink to, turn it down, less of, fainter, minimum, slower, weaker | 再低 再小 再暗 往下 调下来 开小 低一些 小一些 暗一些 弱一点 减弱 减一点 调低一点 压低 降下来 降一点 最小 最低 最暗 慢一点 放慢 降降
move | put into, put in, place into, place in, haul, carry over, bring over, bring across, send over to, shove, reposition, port over, switch places, get this into, stick into, swap over, regroup, rearrange | 移一下 搬到 放到 挪一下 转到 转移到 挪走 移进 移出 挪进 迁到 迁 调到 拖到 换个地方 归到 塞到
copy | another copy, carbon copy, photocopy, replica, mirror image, dupe, same again, copy over, reproduce, twin | 复制一份 拷一份 抄一份 再来一份 复制到 拷到 克隆一份 照着做 复刻
rename | give it another name, name change, change the title, change what its called, new title, rebrand, call it something else, rename to, alter the name | 换名字 换个名 重新起名 起名 起个名 改标题 换标题 叫成 改称 命名 重新命名为
upload | put up, put onto, get this onto, load up, send up, put on the server, place online, store online, add my file, hand over file, push file | 传到 传上 上传一下 上传到 放上去 扔上去 发上来 存到网盘 传文件 提交文件 放到网上
download | fetch a copy, save it to, pull down the, get onto my, grab a copy, bring to my computer, offline copy, keep offline, save off | 下载一下 下下来 下一份 拉到本地 拉下来 存到手机 存电脑 离线 保存下来 弄到本地 当下来
import | feed in, bring across, take over data, load from, load up from, upload data, pour in, read into, populate from, migrate in | 导进来 导进 导入一下 灌 灌入 灌进去 倒进 读进来 搬进来 批量导入 批量录入 录入
export | get out as, pull out as, get data out, save out, take out as, write out, output as, offload, turn out, hand me as | 导出来 导一份 导成 导一下 输出成 拉一份 倒出来 存成 另存 另存为 出一份 拉个表
share | let in on, let have access, open up to, make visible to, circulate, show my, send a link, link to, public link, co edit, work together on, pass around | 共享给 分享给 分享一下 开放给 让他看 让大家看 发个链接 共用 一起编辑 转给大家 拉进来 邀请进来 给他看
publish | put out there, get out, bring out, make live, push out, unveil, announce, get it online, go public | 发出来 挂出来 挂上去 公示 上架 对外 推出 推送出去 贴出来 放出来 登出来
assign | pass on to, pin on, palm off, give this to, dump on, appoint, who does, who takes, who is on, allot, task someone, put on it, reassign, take over, pick it up, give me this, assign to me, on my plate | 丢给谁 归谁 谁来做 谁负责 谁来 让他做 转给他 改派 指定 指派给 派给他 分给 分派给 派活 给我派 我来做 我接 认领一下 归我 转派
approve | give the nod, thumbs up to, give my blessing, rubber stamp, pass it, clear it, let it through, let through, wave through, consent, ratify, endorse, okay it, looks good to me, give the ok, stamp | 准了 准 批 放行 过一下 点头 给过 盖章 签批 核准 可以通过 没问题 赞成
reject | turn away, knock back, throw out, say no to, veto, rebuff, send back, bounce, not ok, disapprove, give thumbs down, shoot down, nope | 打回 不批 不准 不通过 不行 毙掉 否掉 回绝 拒掉 拒了 不让过 推辞
review | go over, look through, check out the changes, second pair of eyes, cast an eye over, give feedback, critique, appraise, inspect it, vet, audit it, take a critical look, eyeball | 过目 看看改得 帮看 把关 审一下 审 审一审 看看对不对 检视 过审 帮忙看下 挑毛病 挑刺 点评
comment | chime in, weigh in, write under, say something on, put a note on, mention on, add my two cents, reply under | 说两句 留句话 跟帖 回帖 在下面回 补一句 吐槽
reply | get back to, write back to, respond to, react to, come back to, return the message, tell him back | 回一下 回个 回他 回她 答 应答 回个话 回话
forward | hand on, send on, send on to, send it on, share onward, pass it on, relay to, cc, redirect, fwd | 转 转过去 转一下 转给他 转发给 转到群 抄送 传达 代转
subscribe | follow along, keep me posted, keep me updated, stay tuned, get updates, sign me up, enrol, enroll, opt in, keep up with, be told about | 关注一下 订一个 盯一下 更新告诉我 报名 追更 跟进
unsubscribe | stop following, stop sending me, no more mails, get off the list, take me off, quit following, stop getting, dont want these | 别再发 不想收 不再收 取消关注 不关注 退群 别推送 不订了 停止接收 拒收
merge | fold into, roll into, blend, bring together, pool, unify, amalgamate, weave together, lump together, join up, connect into one, make one of, bundle together, bring them into one | 并到 并到一起 合到 合成一份 并在一起 合二为一 拼 拼成 接起来 接在一起 凑到一起 串起来 融合 汇到一起 归并
split | carve up, partition, sever, dismantle, break into, break down into, cut in two, take apart, detach, segregate | 切 切成 拆成 分成几 分开来 分段 分块 切块 一分为二 断开成 掰开 划分
convert | switch to format, morph, recode, reformat, render as, turn this into, transmute, change the format | 转一下 转换一下 改格式 换格式 变为 转化 转存
compare | weigh up, stack up against, hold against, match up, tell apart, how do they differ, differ, what changed between, better or worse, contrast with, relative to, against each other, benchmark against | 比一比 比一下 比比 对照 差在哪 差多少 有什么差别 哪个好 哪个更 改了哪些 变了哪些 改动在哪 前后对比 不一样
count | how many times, how many of, headcount, number crunch, quantity, add them up, how much of, tot up | 有几 多少条 多少人 几条 数一下 数数 数一数 一共几个 一共多少 总共多少 总共 合计 计个数
calculate | crunch, reckon, solve for, run the numbers, do the maths, do the math, sums, maths, quotient, exponent, logarithm, derivative, integral, cube root, power of, average of, mean of, median, standard deviation | 算出 算个 求一下 心算 计一下 得多少 解方程 方程 积分 求导 导数 平均值 平均数 中位数 标准差 四则运算 开根号 次方 幂 对数 百分比
analyze | dissect, dig into, drill down, drill into, make sense of, get to the bottom, find out why, figure out why, examine closely, take apart why, look deeper, deep dive, root cause, crunch, what explains | 看看为什么 为什么会 为啥 原因 怎么回事 咋回事 啥原因 深挖 拆解 解析 琢磨 根因 排查 查明
summarize | tl dr, in a nutshell, nutshell, condense, compress the text, wrap up, the essence, the highlights, highlights of, the main points, takeaways, bullet points, quick version, give me the short, overview of, abridge, precis, synopsis, whats the point, catch me up | 归纳 归纳一下 总结一下 概括一下 提炼一下 讲重点 重点 要点是 说了些什么 简单说 简述 精简 缩写 梗概 提要 长话短说 太长不看 小结 理一理 梳理
validate | make sure, check whether, check if, see whether, see if, is this right, is it correct, sanity check, look for mistakes, cross check, test whether, prove, confirm that, is it ok, spot mistakes, well formed | 核查 对一下 是否正确 合不合法 合不合规 有没有问题 检查一下 验一下 验 校对 核一下 确认一下 是否有效 有没有效
schedule | slot in, put in for, line up, set for, arrange for, move to another day, move it to, shift to, bring forward, rearrange, push to next week, push out, reschedule to, fix up a, timed, at some other time, put off until, move back | 排个 定在 定到 改到 改个时间 改时间 换个时间 往后推 推迟到 提前到 延后 挪时间 顺延 另约 改约 到时候 排进去
book | hold me a, secure me, get me in, put my name down, get a slot, sort out a, book in, reserve for, save me a, bag me, grab me a | 订好 订一张 定个 定一下 帮订 约好 占个 留个 抢 抢个 抢一张 抢位
buy | get hold of a, order me, get one, acquire a, snap up, grab one, splash out on, purchase it, check me out, stock up on, treat myself to | 买点 买些 买一下 下个单 下一单 入手 剁手 拿下 拍下 拍一个 囤 囤点 采买 购置 抢购 淘
pay | cough up, fork out, shell out, square up, pay for it, clear my debt, hand over money, top up | 付一下 付掉 付账 付费 掏钱 出钱 结一下 结账 买单 埋单 还钱 还清 交钱 交费 缴 缴纳 打款给 充值 充话费 转过去
track | keep tabs on, tail, stay on top of, whereabouts of, how far has it, any news on, any update on, where has it, hasnt arrived, still not here, still hasnt come, not arrived yet, didnt arrive, never arrived, been waiting for | 跟一下 到哪一步 没收到 没送到 怎么还没到 怎么还不到 还没来 几时到 啥时候到 有消息吗 追查 查进度 一直没到
monitor | look out for, stay on the lookout, is it alive, is it still working, is it running, is it online, check on, keep checking, still up, still alive, are we up, polling | 看着 看住 盯住 盯紧 留意 看看还在不 还在跑吗 还在吗 活着没 活着吗 在线没 是否在线 有没有挂 挂没挂 监视着
notify | give a shout, give me a shout, raise the alarm, sound the alarm, drop word, tell me when, let me know when, warn me, warn me when, shout when, blast out, broadcast to, pass the word, message everybody, alert everyone | 告诉我 喊我 喊一下 吱一声 说声 提醒我一下 通知一下 通知我 知会一声 广播一下 播报 叫大家 告诉他们 让大家知道 警示
remind | prompt me, poke me, dont let me forget, ill forget, keep me from forgetting, bug me about, hold me to, memory jogger, alert me at, warn me to, i must not forget, tickler | 怕忘 怕我忘 免得忘 记着 叫我 叫一下我 提示我 敲我 催我
call-phone | buzz him, give him a bell, bell me, put a call through, facetime, ring him, ring her, hit him up | 拨一个 打电话给 给他打 给她打 通话 通个话 通个电话 呼一下 拨通 回电 回拨 打过去
play | stick on, spin, crank out, throw on, fire up some, give me some, wanna hear, want to hear, sound on, let it play, start the music, bang on, feel like hearing, in the mood for | 放一个 放一段 放段 来段 来一段 来点 播一下 播一首 播首 播放一下 听一下 听首 听点 想听 放来听 放着 整一首 循环
skip | move on, pass on this, i hate this song, not this one, something else please, forward to, leap, jump to, boring song | 跳一下 跳到 下一集 下首 切掉 过掉 换掉 这首不好 略过 切到下
previous | the one before, last one, song before, once more the last, prior | 前一首 前一个 上首 上一集 刚才那首 往回 退一步 回到上
mute | hush, shush, no sound, zip it, turn the sound off, cut the sound, silent mode, keep it down, shut it up, do not disturb, be quiet | 别出声 闭嘴 不要声音 关声音 关掉声音 消声 静一静 别吵 勿扰 免打扰 噤声
deploy | bring out, bring live, put out to, get it to prod, promote, get it live, release to users, cut over, push a release, go out, in prod, ship to, hotfix out | 发个版 发一版 推线上 上生产 上到 发生产 发到生产 上预发 发预发 灰度 推一版 投产 更新到线上 上测试
rollback | back out, backpedal, step back, take it back, back to before, last good, previous good version, turn back, wind back, rewind to, as it was before, return to earlier, go back to yesterday | 退回 退回上一版 退版本 回到上一版 回到之前 恢复之前 撤回来 倒回 倒退 退一版 恢复原样 改回去 改回来
build | put the app together, produce binaries, rebuild | 编一下 编个包 打个包 出包 出个包 重新编译 编译一下 重新打包 打一个包
retry | another go, give it another go, another try, once again, one more time, have another go, take two, reattempt, start it again, run it once more, do over, re execute, re trigger, failed run again | 再来一次 再试一次 重新试 重试一下 再跑一次 再跑一遍 重跑一下 重新跑 再执行 重新执行 再触发 重新触发 再来一遍 又试
install | put on my computer, set up program, add software, load software, put on there, apt get, brew, sideload, plug in extension, add extension, add plugin | 装上 装一下 安装一下 装个 加插件 装好
uninstall | get rid of app, take off my computer, remove program, remove the app, deinstall, delete app, strip off | 卸了 卸掉 删软件 删应用 卸载掉 删程序 移除软件 卸一下
scale | more machines, fewer machines, bigger machine, more power, double the, add nodes, upsize, downsize, handle more load, more instances, more copies running, fewer replicas | 加几台 多开 多加 减少副本 扩 扩一下 缩一下 扩到 缩到 加节点 多几个副本 顶不住 撑不住 加配置 升配 降配 弹性
resize | scale down image, bigger, smaller picture, enlarge, blow up picture, dimensions, pixels, fit to, width and height, half the size | 改大小 改小 改大 调大小 调尺寸 变小 变大 放大 压成 宽高 像素 缩一半 缩小一半 缩到
compress | squeeze, squash, make it smaller, smaller file, reduce file size, too large to send, too big to send, slim down, tar, gzip, rar, 7z, deflate, optimize size | 压一下 压缩一下 压小 压个包 变小一点 太大发不了 缩小体积 减小体积 瘦身 打成压缩包
extract | unpack it, open the zip, uncompress, pull from, pull out of, take from, get out of, unzip it, untar, lift from, distil | 解开 解压一下 解压缩 拿出来 抠出 抽出来 提出来 拆包 提取出 摘出 摘录 展开压缩包
encrypt | scramble, lock with password, password protect, make unreadable, secure with key, protect file | 加个密 加密一下 上密码 设密码 密码保护 加锁保护
decrypt | unscramble, make readable, unlock file, remove password | 解个密 解密一下 去密码 去掉密码 破解 移除密码
scan | sniff, probe for, sweep for, check for, look for holes, go over everything, comb, examine for | 扫一下 扫一遍 扫一扫 扫个 查一遍 全盘扫描 探测 检查有没有
restore | salvage, bring back the, resurrect, revive, get it back, deleted by accident, accidentally deleted, deleted by mistake, i deleted the wrong, rescue, want it back, put back, reinstate it, roll in backup | 误删 不小心删了 手滑删 弄回 捞回来 救回来 拿回来 复活 补回来 还回去
archive | shelve, retire, out of sight, keep but hide, mothball, box up, store old, unarchive | 收进档案 存起来不看 封起来 归个档 归档一下 收档 入档 旧的收起来
lock-it | bolt the, secure the, make sure its locked, latch the | 锁好门 门锁上 反锁上 锁住 锁严
unlock | let me in, let him in, let her in, let them in, open up for, buzz in, buzz them in, get in, locked out, im locked out, cant get in | 开下门 开个门 开一下门 给我开门 让他进 放他进来 进不去 锁外面 打开门锁 忘带钥匙
connect | tie to, join up with, wire up, wire to, associate, integrate with, integrate, tether, bind, get online, establish connection, join the, attach to, relate | 接上 连上 连一下 连到 接到 接通 搭上 对接 打通 关联 挂钩 绑 绑上 绑一下 联动 加入网络 搭 配上 集成
disconnect | cut the connection, break the link, sever, drop connection, untie, unhook, decouple, forget device, kick off, hang up on, break off, dissociate | 断一下 解除绑定 解除关联 取消关联 取消连接 不连了 拔掉 脱开 掉开 踢下线 断链
login | get into my account, access my account, signin, sign me in, log me in, log on, authenticate me, cant log in, cant sign in, unable to login | 登一下 登上 登录一下 登进去 进账号 登不上 登不进 登录不了
logout | sign me out, log me out, signout, log off, end my session, log out everywhere | 退出账号 退登 下线 退一下 退出来
click | select the, choose the, hit the, push the, choose from, pick option, tick the box, hover, mouse over, touch | 点一下 点下 点那个 点这个 戳 戳一下 摁 摁一下 双击 右键 右击 悬停 鼠标 选中 勾上 按一下 按那个
type-in | write into the field, put into the box, put in my, enter my, complete the form, key it in, punch in, enter the, populate the form, fill it out | 填一下 填表 填进去 填好 打字 敲 敲进去 打进去 输一下 录进去 输上 写进框
scrape | rip, grab from website, pull from page, get data from site, extract from page, slurp, collect from web, copy off website, suck down | 扒 扒下来 扒取 爬一下 爬下来 抓一下 抓下来 抓数据 采一下 抓网页 爬虫
navigate | head to, surf to, take me to page, load page, load the page, bring up page, point the browser, go onto, hop to, move to page | 打开网站 打开网址 打开链接 打开这个网 去这个网 进入页面 进网站 进到 转到 点进去 上网站 打开页面 打开某 开网页
complete | cross off, crossed off, knocked out, polish off, put to bed, sorted, thats done, ive done, i did, i finished, checked, ticked, over and done, dealt with, taken care of, wrapped up | 搞完了 做好了 弄好了 干完 办好 做掉了 完事 勾了 打钩 打个勾 标成完成 标完成 已经做了 完工 收尾 了了
close-issue | close out, shut the ticket, set to done, put to rest, no longer an issue, fixed it, it is fixed, settled, solved | 关单 关掉工单 结掉 结单 修好了 修完了 弄好了 处理好了 已解决 关一下单
vote | ballot, poll on, show of hands, heart it, double tap, give a like, give a star, give kudos, plus one, show appreciation, clap, smile at, react with | 投一票 投个票 表决 举手 点个心 给个赞 赞一下 赞一个 顶一下 加一 点星 打星 比个心 喜欢一下
block | shut out, lock out, keep away, disallow, prohibit, prevent from, blacklist him, dont let, refuse entry, mute person, cut him off, stop from using | 不让 不许 不准用 不让用 不给 拦 拦住 拦截 挡住 屏蔽掉 屏蔽他 拉进黑名单 黑名单 黑掉 封 封掉 封号 限 限掉 封住 不让进
sort | put in order, line up by, biggest first, newest first, alphabetically, alphabetical, ascending, descending, from high to low, reorder by, order them, largest to smallest | 排一下 排个序 按时间排 按大小排 从大到小 从小到大 升序 降序 倒序 正序 按字母 由高到低 从高到低
clean | spruce up, straighten up, scrub the, wipe down, wipe the, wash the, spotless, neaten, declutter, spick and span | 收拾一下 清一下 扫扫 拖拖 擦 擦一下 擦地 弄干净 搞卫生 搞下卫生 做卫生 整理一下 理一下 清理一下
sync | bring in line, keep the same, get in step, replicate to, match up with, update both, get latest from, in sync, out of sync, refresh from | 同步一下 同步到 同步过来 保持一致 对上 不同步 弄一致 更新到最新 拉齐
estimate | ballpark, rough idea, roughly how much, roughly how long, gauge, outlook, projected, foresee, anticipate, how likely, odds, chances, story points, going to cost, will cost | 估一下 估个 大概要 大概多少 大约多少 大概多久 差不多要 预估一下 估摸 推算 推测 预报 概率 可能性 几率 测算 估点
recommend | point me to, any good, any tips, whats good, whats worth, something like, more like this, similar to, alternatives to, fancy something, surprise me, pick for me, which should i, what would you, advise, advice on, any ideas for, got any | 推荐一下 推荐个 介绍个 有没有好的 哪个好 哪家好 选哪个 挑一个 帮我挑 出个主意 像这样的 差不多的 同类 平替
rate-it | give stars, five stars, out of ten, mark out of, score it, how good was, grade it, give points | 打个分 评个分 给几星 五星 评一下 打分一下 评星 给分
log-entry | keep a record, make a note i, register that i, jot that i, add an entry, tally, record that | 记一下我 记个账 记上一笔 登一下 添一条 写进记录 打个卡 补记
check-in | im here, im at, check me in, sign in at, report for duty, online check in, get boarding pass, turn up | 签个到 报到 值机 办值机 在线值机 到场 到达 到岗 入住登记 办入住
translate | render into, put into english, put it into, say it in, interpret, interpreter, in plain english, french for, german for, whats the german, whats the french, english word for, in another language, localize, localise, from chinese, from english, into japanese, in arabic, in portuguese, in dutch, foreign text, cant read this language | 翻译成 翻译下 翻译过来 翻过来 译一下 帮翻 翻成日文 英译汉 汉译英 看不懂外文 看不懂英文 外语怎么说 法语怎么说 用日语说 口译 笔译 直译 意译 本地化 双语 日文 韩文 韩语 德语 俄语 西班牙语
draft | rough version, first version, work in progress, preliminary, save for later sending, not yet sent, pending send, unfinished mail, rough cut | 打个草稿 初稿 拟一份 拟个 起个草 起草一个 未发 没发出 写了一半 先存草稿 先写好 暂不发
`);
