import { glossesOf } from './rows.ts';

/** How people tell what they need by what has happened or by what they want, and what tools say for that. */
export const USED_IN_NEED = glossesOf(`
opens issue | 没反应 记一条 给开发 提给开发 出了个毛病 按钮没反应 | does nothing, for the developers, write that up, nothing happens when, doesnt do anything, dev team should, something is broken
issue blocks relates | 等着那个单 前置任务 做完才能 | cant start until, wait until abc, has to wait for abc, needs abc first
branch makes | 单独一条线 另起分支 单独开发 | line of work, separate line, work apart from main, my own line
weaknesses dependencies known | 依赖风险 有风险的库 | libs risky, risky libs, risky libraries, unsafe dependencies
gives person access repository | 推不了代码 没有提交权限 拉新人进仓库 | cant push, cannot push, may not push, push rights, write access to the repo
pull request changes diff | 改了哪些 会改什么 | actually alter, pr change, would the pr, pr touches
searches code repositories | 所有仓库里 哪里调用 代码里哪里 | in all our repos, across our repos, in our codebase
files working copy changed | 都提交了没 有没有没提交 | everything committed, anything uncommitted, all committed, forgot to commit
reads file text tail | 最后几行 看看末尾 | last lines, last fifty lines, first lines, end of the file, tail of the
text file replaces passages | 错字改一下 配置改一下 文件里的错 | typo in config, correct it in the file, config file change, change the setting in
folder makes | 新建个目录 | new directory, place to put, folder to put
archive compressed files | 打成一个发 合成一个包 | folder as one, as one thing, one package, all in one file
drive people access file | 让他能打开 给实习生看 能打开这个表 | should be able to open, able to open, can open the file, let them open, may open
online document pdf | 文档转成文件 | online doc as, doc as a file, offline copy of the doc
document template | 按咱们的格式 老规矩的格式 起草一份 | from our usual, usual form, our standard, standard contract, house style letter
row under last adds spreadsheet | 表格末尾 表里加一行 加一行 | at the end of the table, put her on the sheet, one more row, new line in the sheet, to the spreadsheet add
wiki pages search | 有没有写过 内部怎么说 | did we write down, have we documented, is it documented, how do we do
wiki page new text existing | 手册里还写 页面该改 说明书过时 | handbook says, handbook still says, page still says, page is wrong, update the handbook
runs sql statement rows | 从数据库里查 查一下库 一共多少条 | ask the database, from the database, count in the database, look in the database
indexes help workload | 怎么加快查询 | would speed them up, queries crawling, make queries faster
session ends database | 卡住别人 锁住了 踢掉会话 | session is blocking, blocking everything, throw it out session
appointments between dates | 撞时间 冲突 有安排吗 有没有约 排了什么 | double booked, clash, clashes, overlapping, am i busy, am i free, do i have anything, any plans
appointment takes out tells | 约取消了 不约了 那个会不开了 | appointment is off, meeting is off, isnt happening, call off the, no longer meeting
mails sender date | 回信了吗 回复了没 有没有来信 有消息了吗 | ever answer, did they answer, ever reply, got back to me, word from
sends mail people | 发信说 写信告诉 回信说 | by mail tell, tell the supplier, write to the supplier, let them know by mail
label mail puts | 归到 标成 放到这类 | file that one, file under, belongs under, goes under
writes channel | 群里说一声 群里通知 在群里喊 | on chat that, tell the channel, tell the team, announce in, let the others know
answers thread | 在下面回 底下回一句 楼下回 | right under her message, under his message, under that message, in the same thread
writes privately person | 悄悄 私下问 单独问他 | quietly, discreetly, ask privately, aside ask
brings people channel | 拉进群 拉新人进来 加进群 | newcomers into, add them to the channel, bring into the channel, get into the group
text mobile short number | 发短信 短信告诉 | text the, text her, text him, drop a text, by text, by sms
video meeting link | 视频碰一下 碰个头 开个视频 线上会 | see each other on, on video at, video chat with, face to face online, hop on a call, jump on a call
decisions recorded meeting | 没参加会 没去开会 会上说啥 | wasnt in the call, missed the meeting, missed the call with, not in the meeting
person company number | 电话多少来着 怎么联系 联系方式 | number again, how do i reach, how can i reach, reach him, reach her
saves person number address | 记个联系人 存个号码 存他电话 | new contact, save his number, save her number, take down his number
car bike foot transit way | 哪个快 骑车还是 怎么去快 | quicker by, faster by, by bike or, by bus or
places point kind | 哪里能取钱 哪里能修 哪有卖 附近哪里 | where can i get, where can i buy, any around here, around here, in the area, close by
next days place rain | 会不会下雨 下不下 要下雨吗 烧烤天气 | stay dry, will it rain, going to rain, weather for the barbecue, hold off rain
gives booked flight back | 飞不了 不飞了 航班不要了 退机票 | cant fly, not flying, wont be flying, flight any more, dont need the flight
journeys booked | 我订了什么 订的行程 假期安排 | have i got booked, got booked for, my bookings, what did i book
cookbook dish keeps | 收藏菜谱 存菜谱 留着这个菜 | in my collection recipe, keep this recipe, soup in my, my cookbook
larder in | 家里还有吗 还有没有 剩多少 | in the house any, is there pasta, left in the kitchen, have we got any, do we have any
balance pending account | 待结算 还没打给我们 | waiting to be paid, yet to be paid out, pending money
stops charging customer | 不续了 别再扣 取消套餐 客户不续 | dont bill them, not bill them again, cancelled their plan, stop billing
bill settles | 电费单 水费 燃气费 话费 物业费 交费 缴费 | bill came, bill is here, pay the electricity, pay the gas, pay the phone bill, utility bill
transfers money account | 打五百 打钱给 给我妹打 转给她 | send my sister, send my brother, send my mum, send him money, send her money, bucks to
companies report figures when | 财报日 何时公布 | when does it report, reports earnings, earnings date, results come out
revenue profit company | 赚不赚钱 盈利吗 赚钱吗 | making any money, making money, in the red, doing financially
expenses together accountant | 花费汇总 汇总给财务 出差花费 | trip costs, costs together, for accounting, for the accountant
looks after customer who | 换人跟 谁跟这个客户 客户给谁 | contact person on our side, new account manager, who looks after, handles this client
deals pipeline | 快签的 在谈的 有望签 | likely to close, about to close, close this month, in negotiation
ends case | 结单 可以结了 客户说好了 | works again, solved for the customer, customer is fine now, case can be closed
writes customer case answer | 回复客户 给客户回 | write back to the customer, lady whose, answer the customer, reply to the customer
staging production promote | 给用户上 可以上了 | works in staging, staging is fine, let the world, good to go live, ready for users
pods output | 容器老是挂 挂了看看 | keep dying, pods dying, why did the pod, pod crashes
pods anew starts deployment | 重启一遍 服务重来 | fresh start, bounce the, restart the pods, cycle the pods
virtual machine shuts | 测试机关 关掉服务器 停掉机器 | test machine, machine over the weekend, shut the server, power down the server
virtual machine boots | 开机器 起服务器 | boot the server, power up the server, start the machine
name address dns record | 域名指到 改解析 | www should, should go to ip, hostname to
database saved snapshot restores | 数据库恢复 还原数据库 回到升级前 | database before the, database back, back to the snapshot
key user old ends new | 换密钥 密钥太旧 | key is old, swap the key, fresh key, change the access key
alarm somebody looking | 我来处理告警 我在看 | im on it, i have seen the alarm, looking into the alarm
warn figure passes limit | 超过就叫 超过就报 达到就告诉 | wake me if, go over percent, above percent, if errors, errors go over, if it exceeds
users status page tells | 告诉用户故障 让用户知道 | know about the outage, customers should see, tell users we know
error budget report left | 这个月稳不稳 可用率 | how reliable, reliability, uptime target, availability target
test suite runs failures | 全部跑一遍 有没有挂的 都测一遍 | all checks, run all checks, anything broken in the code, run everything
name symbol everywhere | 变量名改 名字太难听 全改名 | silly name, variable name, rename it everywhere, better name for the function
libraries words | 有没有库 有现成的库 | is there a library, library for, a package that, package for
searches internet | 网上查 搜一下 百度 谷歌 上网找 | google, bing, look online, on the web find, search online
writes new note | 记一下 记下来 写个笔记 备忘 | jot this down, jot down, take a note, note to self
adds note | 笔记里加 补到笔记 | add to my note, packing note, to my note
day task another | 改到周日做 今天不做 | not today move, move the task, tax return to
adds facts remembered | 对坚果过敏 别忘了我 记住我 | never forget, im allergic, i am allergic, remember i, i dont eat
weighs options criteria decide | 要不要接 要不要买 该不该 去还是留 | should i take, should i stay, should i buy, take the job, or stay, worth it or
ideas many question | 想个名字 起名 取名 想个口号 | need a name, name for the, a name for, slogan for, catchy
stops music moment | 先别放 停一下音乐 别放了 接电话 | hush for a, quiet for a second, hold the music, on the phone music
song favourites keeps | 这首好听 收藏这首 喜欢这首 | love this one, love this song, like this one, great song, good song
list songs new | 路上听的歌 凑一个歌单 做个歌单 | songs for the, set of songs, mixtape for, tunes for the road
sound out video | 只要声音 视频里的声音 提取声音 | just the sound, only the sound, sound of that video, audio of the video
said video times | 视频里说 第几分钟说 讲了啥 视频讲 | say around minute, of the talk, he say in the video
cinemas near show film | 电影院放什么 今晚电影 上映 排片 | on at the pictures, on at the cinema, at the movies tonight, playing near
picture changes told | 弄蓝一点 调亮 天弄蓝 | make the sky, bluer, greener, brighter photo, darker photo
picture seen says | 图里有什么 这图是啥 照片上是 | whats in this picture, in this picture, cant see it well, what is on this photo
collection pictures others see | 照片给爸妈看 照片给大家看 | let my parents see, pictures let, photos with my, show the photos to
text language puts | 怎么说 用外语 | how do you say, say cheers in, say in danish
says same tone | 别这么凶 没那么生气 客气点 | less angry, sound less, less harsh, calmer, kinder words
pdf one several | 扫描件合成 全部合成一个 | scans in a single, all the scans, into one document, single document
people sign agreement asks | 在线签 让对方签 网上签 | put their names, sign online, get it signed, have it signed
scientific publications | 科学上怎么说 有没有研究 研究表明 | science say, does science, studies say, any research, evidence for
encyclopedia article something | 怎么来的 是什么来历 为什么会有 由来 | come about, where does the word, history of the, who built, how did the
which team stands | 谁第一 谁领先 谁榜首 | leading the, top of the league, who is first, whos leading
pulse day heart | 心跳快 心慌 | heart is racing, heart racing, pounding heart
appointment physician | 看看腰 找大夫 找医生 看个医生 | look at my back, someone to look at, see a specialist, get it looked at
marks student | 及格了吗 考得怎么样 | did i pass, pass maths, how did i do in, exam go
cards learning | 背单词 记单词 | learn these words, words by heart, cram
paid month | 发工资 工资发了 | were we paid, when do we get paid, paid last
newsletter people list | 给订阅的人 群发优惠 发给所有订阅 | our subscribers, to all subscribers, spring offer, offer to our
opens clicks newsletter | 多少人打开 打开率 | open the newsletter, opened our mail, anyone open
people type search engines | 大家搜什么 搜索词 | people google, do people google, people search for, search terms
form questions | 想问几个问题 做个问卷 收集意见 | ask our guests, ask our customers, few questions to, things to ask, collect opinions
password name key | 密码多少 | the password for, whats the password, what was the password, password of
computer processor memory | 电脑卡 电脑慢 怎么这么卡 | my computer so, computer is slow, computer sluggish, laptop slow
uses line bandwidth who | 占网速 谁在下载 把网占了 网速占 | slowing down our internet, hogging the internet, eating our bandwidth, who is downloading
rule this happens do that | 一出门就 到家就 一进门 我一离开 | when i leave, when i come, as soon as i, whenever i, switch itself off, switch themselves
devices offline low | 没反应的设备 设备掉线 | gone quiet, gadgets, which devices dont, stopped reporting
begins charge car | 充到 车充电 充一晚 | fill up the car, until percent, charge overnight, plug in the car
look after plant | 蔫了 叶子黄 养不活 | drooping, droops, dying plant, leaves are brown, not growing
laws paragraph | 能随便涨 合法吗 允许吗 有权 | just like that, raise the rent, is it legal, am i allowed, allowed by law, my rights, entitled to
flats houses | 阳台的房子 几居室 月租 | with a balcony, rooms under, rent under
gate driveway | 开大门 院门 | driveway, let the van in, open the gate
motion | 有动静 有人走动 | moving in the, anything moving
`);
