import { glossesOf } from './rows.ts';

/** What tools do, one after the other, and the everyday words in which somebody who knows no tool asks for it. */
export const USED_BY_DEED = glossesOf(`
hear changes issue watcher | 有进展告诉他 加关注人 抄送他进展 | keep in the loop, hear about abc, follow the ticket, in the loop on
closes many issues once | 一次性关单 批量关单 旧单子 清理旧单 没人管的单 | stale tickets, old tickets, in one sweep, all at once close, mass close
sprints past planned | 接下来的迭代 下一个冲刺 | coming sprints, next sprints, coming weeks on the board
finds issues status assignee | 我名下的单 分给我的 还开着的 | has my name on, in my name, still open tickets, open on my name, assigned tickets
copy repository another owner | 复制一份仓库 派生 | my own copy of their, fork, copy of their project, their project under mine
piece code link shares | 分享代码片段 贴代码 | snippet with a link, paste of code, share this snippet
branches repository protected | 有哪些分支 受保护分支 | which branches, protected branch, cannot be pushed to
workflow run once more starts | 再跑一遍 重跑 重新跑流程 | another go, another try, run it again, try again the action
published versions repository | 新版内容 | latest release, what is new in version, newest version of the repo
names commit version tag | 打标签 起个版本号 标个版本 | mark this commit, label this commit, stamp the commit, as version
history commits | 最近干了啥 仓库动态 | going on in this repo, recent activity in the repo, happened in the repo
takes staged changes back | 取消暂存 撤出暂存 | out of the commit, not part of the commit, unstage
stages files next commit | 加进提交 暂存文件 | include in the commit, add to the commit, get ready to commit
size dates file rights | 文件多大 什么时候改 文件信息 修改时间 | how heavy, how large is the file, last changed file, when was it changed, file size, created on
lines text inside files | 文件里提到 哪个文件里有 包含这个词 里面写着 | mentions the word, contains the word, which file mentions, which file contains, occurs in files
tells files folder change | 盯着文件夹 文件夹有变化 | something lands in, new file appears, watch the directory
moves renames file | 改个文件名 文件换名 | call this file, different filename, new name for the file, call the file
brings file drive this computer | 从云盘下载 下到本地 | from the cloud to my, to my laptop, to my machine, save locally
files opened lately | 最近打开 最近的文档 最近编辑 | worked on lately, opened recently, recent files, files i used
remark passage document | 批注 旁边写 标注一下 | remark beside, note in the margin, comment on the paragraph
paragraphs end document | 末尾加一段 后面补一段 | another paragraph, to the bottom of, to the end of
colours borders cells | 加粗 标红 标蓝 表头 边框 底色 | bold, header row, highlight the cells, background colour of
value tabs spreadsheet looks | 表里找 哪个表有 | which tab has, which sheet has, find the number, where in the sheet
comma separated fills tab | 导入表格 读进表格 | from csv, load the csv, csv into
swaps picture slide | 换掉图 换张图 幻灯片的图 | change the photo on, other picture on the slide, different image on slide
speaker says slide | 演讲备注 讲稿备注 备注页 | what should i say, talking points, presenter notes
hangs file page | 挂到页面 附到页面 | hang onto the page, attach to the page, onto the wiki page
planner runs statement costs | 执行计划 怎么执行 | query plan, how is it going to run, how will it run, expensive statement
sessions open database connections | 谁连着 连接数 当前连接 谁在用数据库 | logged into the database, connected to the database, who is using the database
dead rows cleans table | 清理死行 回收空间表 | dead rows, reclaim space, bloated table
how big tables | 表多大 哪张表大 表占多大 | largest table, biggest tables, big are our tables, table size
value key cache | 键的值 取缓存 | stored under, value under, what is cached under
keys fit pattern cache | 有哪些键 | keys starting with, keys like
texts mean nearly same | 意思相近 相似文本 差不多的文本 | almost the same thing, similar texts, texts like this, semantically
appointment repeats every | 每周例会 每周一 每天早上会 例会 周会 固定会议 站会 | standup, stand up, weekly meeting, each weekday, every monday meeting, jour fixe, regular meeting
appointment calendar create guests | 记到日历 约饭 约个会 加个日程 排个会 | lunch with, dinner with, coffee with, put it in the diary, block an hour, pencil in, meet with
hours others may book | 工作时间 几点前别约 只接受几点 | before ten nobody, nobody should book, bookable hours, working hours, available from
days off country public | 法定假日 放几天 节假日 春节放假 假期安排 | bank holidays, public holidays, which days are off, national holiday, holiday in
moves appointment changes | 会改时间 约会改 挪会议 | moved me to, appointment moved, moved to friday, shift the appointment, the meeting is now
passes mail somebody else | 转给别人 这封信转 | hand this mail, pass the mail, mail on to, share this mail
attached mail saves | 存附件 附件存下来 邮件里的文件 | that was attached, attached to his mail, file in the mail
mail inbox keeps archive | 归档邮件 移出收件箱 | keep the mail but, out of my inbox, tidy away the mail
mail without sending draft | 先写好别发 存草稿 写个草稿 | before it goes, let me check it first, dont send it yet, not send yet
message top channel keeps | 置顶 公告置顶 顶上去 | keep at the top, stick to the top, announcement at the top
people workspace profiles | 群成员 工作区有谁 有哪些人 | in our workspace, everyone in the workspace, who is on chat
short text emoji beside name | 设状态 显示忙碌 状态改成 | show everyone, show that i am, my status, appear busy, show as away
opens channel | 建频道 新频道 开个群 | room on chat, new channel, separate channel, channel for the
stops somebody writing | 拉黑 屏蔽此人 不想收他消息 | keeps writing to me, stop him writing, leave me alone, harassing me, pester
point map sends | 发定位 发我的位置 位置发给 共享位置 | send where i am, tell where i am, share my location, my position
incoming calls another number | 来电转接 呼叫转移 电话转给 | calls should go to, divert, redirect calls, calls to my colleague
rings number connects | 打电话 拨号 给他打 | give a ring, ring up, phone up, give a call, get on the phone
two entries same person | 重复联系人 有两个张 合并联系人 | twice in my address book, twice in my contacts, double contact, same person twice
recorded meetings | 会议录像 录制列表 会议回放 | videos of our meetings, meeting recordings, rewatch the meeting, replay of the meeting
reached within minutes | 几分钟能到 能走到哪 可达 能到哪些地方 | within a quarter, within minutes, reach in half, can i be within, get in ten minutes
height sea points | 海拔 多高 | above the sea, sea level, how high is, altitude of
address point | 这个坐标是哪 | which street is at, what street is at, address of these coordinates, where is this point
opening hours place | 开到几点 几点开门 几点关门 营业时间 还开着吗 | open until, until when open, still open, opening times, closes at
stops around place | 最近的站 公交站在哪 附近站点 | closest bus stop, nearest stop, nearest station, bus stop near
sun rises sets | 天黑 天亮 日出 日落 几点天黑 | get dark, gets dark, gets light, sunrise, sunset, dusk, dawn
past day weather | 去年天气 那天天气 以前天气 | weather last year, was it hot on, was it raining on, weather back then, that day weather
connection cheaper tells | 降价告诉 机票降价 便宜了告诉 | fare drops, price drops, cheaper flight tell, when it gets cheaper, fare to
terminals lounges airport | 哪个航站楼 航站楼 候机 安检排队 | which terminal, security queue, waiting time at the airport
flights two airports day | 飞去 飞到 订机票 查机票 | by air, fly from, get us to, plane tickets, air tickets
guests say rooms hotel | 酒店评价 住过的人 房间怎么样 | people say about that hotel, hotel reviews, is the hotel good, rooms like
sends car away | 车不叫了 取消叫车 不坐了 不打车了 | never mind the cab, dont need the ride, cancel the taxi, no ride needed
ride cost fare | 打车多少钱 车费 打车贵吗 | how pricey is a taxi, taxi cost, cab fare, cost to get to
table people hour holds | 订桌 订个位 订个桌 留个位 几个人吃饭 | dinner for four, table for, lunch for, get a table, dinner for two
dishes restaurant prices | 有什么菜 菜单 招牌菜 | on the menu, whats cooking at, what do they serve, dishes at
how long meal here | 饭还有多久 外卖到哪 外卖多久 | food here, when will the food, till the food, where is my pizza, meal arrive
steps dish ingredients | 怎么做 做法 菜谱 | how do i make, how to make, how do you cook, how to cook
plan meals week | 这周吃什么 一周菜单 排菜单 | shall we eat, what to eat this week, week of dinners, meal plan
takes off shopping list | 已经买了 买过了 不用买 | already bought, have bought, got the bread, dont need to buy
still bought list | 还要买什么 没买的 购物单上 | still to buy, left to buy, whats on the shopping list, do i need from the store
pieces warehouse sets | 到货 入库 库存改成 新到 | got more in, new delivery of, arrived in the warehouse, we have got more
code cheaper discount | 优惠码 折扣码 打几折 | percent off for, off for, ten off, money off
buyers say article | 买家评价 评论怎么样 好评 差评 | buyers think of, customers think of, what do people think, stars did it get
order sent marks tracking | 已发货 标记发货 发出去了 | out the door, has been sent, we shipped order, has left the warehouse
customer money back order | 退款 退钱 要退货 钱退给 | wants her money back, wants his money back, money back for, give back the money
courier fetch parcel | 上门取件 来取快递 叫快递员 | fetch the box, collect the box, pick up the parcel, have it collected, come and get the box
label print parcel | 面单 快递单 打印运单 | sticker for this box, label for the box, sticker for the parcel
money came in | 收款 进账 收到多少钱 到账 | money came in, who paid us, received payments, incoming money, did they pay
bill customer writes | 开账单 开发票 出账单 | bill the client, bill the customer, invoice the client, charge the client for
charges customer every month | 按月扣款 每月收费 包月 订阅收费 | each month charge, monthly fee, charge her each month, charge him monthly, recurring charge
payments customers contest | 拒付 争议 客户说没买 | never bought, did not buy, chargeback, dispute the charge
money accounts how much | 还有多少钱 卡里 余额多少 存款多少 | got in the bank, in the bank, money do i have, left on my account
course share time history | 走势 一年走势 这一年 涨了多少 股价走势 | over the year, over the last, has the stock moved, how did the stock, chart of the share
shares fulfil conditions | 选股 筛股票 低市盈率 | cheap shares, shares that pay, stocks with, stocks that
kilometres driven work | 开车去客户 里程 公里报销 跑了多少公里 | i drove, kilometres to a client, drove to a client, miles for work
company pay back laid | 报销 垫付 公司报 自己先付 | paid it myself, get it back from, out of my own pocket, claim back, advance the money
value stage deal | 谈到 报价阶段 商机阶段 快签了 | negotiation stage, deal stage, deal moved, now at the stage, close to signing
call visit customer records | 拜访记录 跟客户通话 记录拜访 | just phoned the customer, visited the customer, spoke to the client, talked to the customer
sold quarter probably | 预计卖 销售预测 能卖多少 | will we sell, probably sell, expected sales, forecast sales
articles help centre | 帮助文档 常见问题 有没有人遇到 | had this problem before, faq, help pages, known solution
running build stops | 停掉构建 取消构建 别构建了 | stop that build, abort the build, kill the build
builds slower | 构建变慢 构建越来越慢 | builds taking longer, longer than they used to, ci getting slow
brought out when whom | 上周发布 发布记录 上线记录 都发布了什么 谁发布的 | did we ship, who shipped, recently deployed, went out last week
how far rollout | 上线到哪了 发布进度 | far along is the rollout, progress of the deploy, is the release through
command inside container | 进容器 容器里敲 进到容器 | shell in the, log into the pod, get into the container
cpu nodes memory | 哪台机器忙 节点负载 | which machine is busy, machine in the cluster, busiest node, sweating
services compose starts | 整套服务 全部起来 拉起环境 | whole stack, bring the stack up, everything up locally
rents virtual machine | 租服务器 开台云主机 买台服务器 | bigger machine, rent a server, new server in the cloud, spin up a machine
people programs may account | 谁能用云账号 云账号权限 | may use our cloud, cloud users, who has cloud access
edge forget old copies | 刷新缓存节点 旧页面还在 | still see the old site, old site cached, copies at the edge
alarms firing | 现在报警 有哪些报警 在告警 | on fire, whats burning, what is alerting, active alarms
slow requests through services | 请求慢在哪 链路 哪一步慢 | requests lose time, slow requests, where is the time spent, latency of the request
exception marks fixed | 异常修好了 报错解决 | fixed that exception, error is fixed, exception is done
halts program line | 断点 停在这一行 | stop at line, pause at line, breakpoint
lines tests reach | 没被测到 测试覆盖 哪些没测 | has no tests, untested, not tested, tested code
reference examples library | 怎么用这个库 库文档 用法示例 | how do i use, interceptors, usage of the library, api docs for
fills several fields | 填注册表 填表单 | fill in the registration, fill the signup, complete the form on
messages errors page | 控制台报错 页面报错 | in the console, console errors, red in the console, javascript errors
structured fields pulls web | 扒下来 抓数据 爬价格 抠数据 | pull the prices, prices out of that page, scrape, grab the data from
follows links collects pages | 整站抓取 爬整个站 | all pages of that site, whole site, crawl
notes point to | 哪些笔记提到 谁引用这条 | refer to this, refer to this one, mention this note, link here
smaller step task | 拆成几步 分几步 拆任务 | break this task, break it into steps, into smaller, sub items
song before back | 上一首 回到上一首 再听一遍刚才 | the one before, play that one again, last song again, go back a song
music another device moves | 换到音箱 接着放 换个房间放 | continue in the, carry on in the, play it in the kitchen instead, on the other speaker
songs like those likes | 类似的歌 同风格 推荐歌 | same vein, songs like, more like this, similar songs
format size video another | 转格式 转成视频格式 | mov into, avi, mkv, mp4, to mp4
captions under video | 配字幕 加字幕 上字幕 | captions into the clip, subtitle, subtitles on, burn captions
plot cast ratings film | 好看吗 电影评分 讲什么的 值得看吗 | any good film, worth watching, movie any good, who plays in, what rating
pixels small picture more | 图太小 图太糊 变清晰 放大图 模糊 | too small and blurry, blurry, sharper, higher resolution, enlarge the picture, pixelated
square code phones read | 二维码 扫码 扫一扫 | people can scan, code to scan, scan to reach
where when picture taken | 哪拍的 什么时候拍的 | photo shot, shot where, when did i take, taken where
writes said recording down | 录音转文字 听写 转成文字 | type out, on this tape, transcribe, put into writing
language text in | 什么语言写的 哪国语言 | written in which, language is this, what language is
pages pdf takes | 抽几页 拆出几页 | pages three to, take pages, some pages of the pdf
password pdf opened | 加密码 加个密码 设密码打开 | without a code, code to open, lock the pdf, encrypted pdf
withdraws agreement sent | 合同撤回 不签了 撤回来 作废 | dont want them to sign, not sign after all, take the contract back, pull back the contract
books subject title author | 找本书 关于的书 | novel about, book about, books on, something to read
remembers book | 想读 以后看的书 加书单 | want to read, read some day, to read later, on my reading list
important news now | 今天大事 头条 发生什么 新闻 | happening in the world, todays headlines, whats new today
post out later | 定时发帖 周一发微博 | online on monday, tweet at, post it on, post tomorrow
matches come team | 下一场 什么时候踢 赛程 对谁 | play next, next match, next game, when do they play, who do they play
eaten notes food | 中午吃了 吃了碗 吃了个 晚上吃了 | i had a bowl, i had soup, bowl of, plate of, ate two
hands homework in | 交作业 提交作业 | here is my essay, hand it in, turn in my
asks questions subject | 考考 问我 抽查 | ask me about, ask me questions, check what i know
begins working day | 我上班了 开始上班 上班打卡 | starting work now, i am at work, begin my day
ends working day | 我下班了 下班打卡 | finishing work, going home now, end my day
employee first day needed | 新人入职 新同事 入职准备 | new one joins, starts on monday, joins us, new starter, new hire
conversation applicant | 约面试 面试时间 面谈 | come for a talk, interview with, talk about the job
flow charts diagrams text | 流程图 画个流程 架构图 时序图 | how the systems talk, boxes and arrows, schema of the system, process as a picture
visitors traffic sources | 从哪来 访客来源 流量来源 | where do our visitors, visitors come from, how do people find us, referrers
variant experiment better | 哪个版本赢 实验结果 对照 | which version won, button won, variant won, did the test win
people answered | 大家怎么填 问卷结果 填了什么 | what did people answer, survey answers, what people filled in
six digits signing | 验证码 动态码 六位数 | six digits, login code, code for signing in, authenticator
json readable mistakes | 格式化一下 有没有语法错 | is this json okay, json valid, check the json
number chance | 随机数 随便给个数 抽个数 | number between, a random number, pick a number
programs run | 在跑什么程序 开着哪些程序 进程 | programs are running, what is running on, open programs
router anew | 重启路由 路由器重启 | router needs a kick, reboot the router, turn the router off and on
wireless visitors password | 客人要上网 访客密码 | visiting and needs the internet, needs the internet, guest needs wifi
runs itself home | 哪些自动化 自动在跑 家里自动 | happening automatically, by itself at home, automatic things
room device stands | 换房间 灯搬到 设备放到 | is now in the, moved the lamp to, this lamp is now
cabin car warms | 上车前 车里暖气 车里先热 | before i go car, heating in the car, warm car
car parked where | 车停哪 车在哪 | where did i park, find my car, where did i leave the car
model 3d prepares | 切片 | for the 3d printer, layers for printing
firm stands behind | 公司老板 公司背景 | behind acme, who is behind, who runs the company
theatre concerts near | 周末演出 有什么演出 看什么展 | anything on at, on at the theatre, whats on this weekend, something to see
curtain blind | 窗帘拉上 拉窗帘 | drapes, draw the blinds, draw the curtains, pull the curtains
water valve main | 总水阀 关水 水管爆 | shut off the water, turn off the water, water main, burst pipe, water off
sprinkler garden watering | 浇花园 给花园浇水 草坪浇水 | plants out back, water the garden, water the lawn, water the plants
baby camera kids | 宝宝醒 宝宝睡 孩子睡了吗 看看宝宝 | baby awake, baby crying, check on the baby, baby asleep, look at the kids
espresso machine coffee | 来杯咖啡 煮咖啡 | make me an espresso, make coffee, brew me
dryer tumble | 烘干了吗 衣服干了 | laundry dry, clothes dry, dry yet
garage door | 车库没关 车库门 | left the garage open, garage open, close the garage
motion hall | 有人动 走廊有人 谁在走廊 | somebody moving, movement in, prowling
smoke detector | 着火 糊味 烟味 | burning smell, smell of burning, fire in the kitchen, smells burnt
alarm house | 布防 撤防 | arm the house, disarm, burglar, break in
air monitor co2 | 闷 空气闷 二氧化碳 | stuffy, stale air, fresh air needed
lights off light | 关灯 开灯 太亮 太暗 灯暗 | too bright, dim, turn the lights, dark in here, lights out
thermostat heating warm | 太冷 有点冷 暖和点 温度调高 | freezing in here, chilly in here, warmer in the, turn the heat up, cosy
air conditioner cooling | 太热 凉快点 开空调 | too hot in here, sweltering, boiling in here, cool the room
vacuum floor | 扫地 吸尘 地脏 | crumbs, hoover, dirty floor, sweep the floor, dusty floor
television | 看电视 开电视 关电视 | telly, turn on the tv, something on tv
`);
