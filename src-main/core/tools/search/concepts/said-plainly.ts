import { glossesOf } from './rows.ts';

/** Single words of every day, and the words tools have for the same. */
export const SAID_PLAINLY = glossesOf(`
height elevation | 海拔 高度 多高 | altitude, summit, peak
spam junk | 诈骗 骗人 中奖 | scam, lottery, fraud mail, fishy
video recorded | 讲座 公开课 录播 | lecture, talk, vlog, footage, webinar
sprint | 下个迭代 本期 排期 | iteration, upcoming iteration
stock larder pantry | 面粉 还有多少米 食材库存 | rice, flour, pasta, cupboard
grocery shopping list item | 单子上 采购 买点 囤 | cumin, salt, spices, shampoo, detergent, tofu
substitute used instead | 换成什么 替换 替代品 | alternative, in place of, replacement
follows those posted timeline | 关注的人 朋友们发 | people i follow, feed of friends
extractor hood kitchen fan | 油烟 抽油烟 油烟机 | steam over, frying, cooking fumes
dryer laundry | 烘干 烘干机 干衣 | dry yet, tumble
washing machine laundry | 衣服洗 洗好 | wash cycle, washing done
training workout records | 划船 打球 爬山 瑜伽 力量训练 | rowing, tennis, hike, hiked, pilates, weights, squats, cardio
physician doctor | 体检 理疗 看牙 | physio, dermatologist, surgeon, checkup, clinic
pages visits | 浏览 访客数 多少人看 | pricing page, looked at the page, hits on
snapshot saves database | 存个快照 快照一下 数据库备份 | freeze the state, save the state, before the upgrade
smaller compress | 太大 缩小体积 瘦身 | too large, too big, shrink
subtask smaller step | 拆细 拆成小 分解 | smaller bits, smaller pieces, split the task
decide options weighs | 怎么选 纠结 三选一 | job offers
courses enrolled | 这学期 选了什么课 修了 | studying, enrolled, semester
questions form | 小问卷 收集意见 报名表单 | questionnaire, sign up sheet, feedback form
forgets remembered | 忘掉 别记 忘了我说 | forget what, forget about, forget that
watcher hear changes issue | 有动静告诉我 有变化通知 | when someone touches, if anyone changes, any change to
file upload drive | 放到网盘 存到云 传云盘 | cloud folder, onto the drive, into the cloud
send money euros transfer | 打给 转账给 给他打钱 | euros to, dollars to, pounds to, bucks
issues close many | 批量处理 清理工单 | stale tickets, close all
notification bubble screen | 弹窗提醒 桌面提醒 桌面弹 | pop up a note, desktop notification, toast
references used symbol | 谁在调用 调了哪里 哪些地方用 | is still calling, still using, still used, callers
unread mails | 新邮件 新信 来信 | any post, new mail, any mail
contact saves person | 名片 存一下号码 | business card, his details, her details, put her in, put him in
publications refer cited | 影响力 引用次数 | influential, refers to it, builds on
draws picture description | 水彩 油画 素描 卡通 | watercolour, watercolor, illustration, sketch of, painting of, portrait of
port opens computer | 本机访问 映射到本地 本地打开 | on my own machine, admin ui
pager on call carries | 轮到谁 谁来值 | rota, roster
channel opens | 单独的频道 开个频道 建频道 | separate channel, own channel, a channel for
public transport connection changes | 不开车 | without a car, without driving
rain radar picture | 雨会不会过来 雨到哪 | showers coming, coming our way, rain coming
reviews buyers product | 顾客怎么说 口碑怎么样 值得买吗 | according to customers, any good, customer opinions
quota storage left | 还有地方吗 还放得下吗 | still room, enough room
appointment moves changes | 改成四点 提早 延后 顺延 | moved to, earlier, postponed
repository creates | 开源项目 建个项目 | side project, private repo, new project on
birthday whose | 几岁 过几岁 | turns 30, turns 40, how old
clipboard copied | 粘贴的内容 | just copied, i copied
printer print copies | 打两份 双面 | double sided, hard copies, copies of the
newsletter list subscriber | 加进名单 订阅名单 | on the newsletter, mailing list add
checksum hash | 校验值 摘要值 | sha256, sha1, md5, fingerprint
labels mail | 归类 归到 标成 邮件分类 标为 | file under, tag the mail
filter future mails | 以后的邮件 来信自动 自动归类 自动标 | from now on mails, automatically label
declines away automatically | 自动拒 自动拒绝 拒掉邀请 | decline automatically
tone rewrite says | 生硬 温和 口气 语气 委婉 太直接 得体 | stiff, rude, blunt, nicer, softer tone
merge pull request | 并进去 并到 没问题了合 | merge it in, good to go
forward mail passes | 也看看 转给他看 抄一份 发给财务看 | show this mail to
session database ends | 断掉 断开会话 踢掉会话 | stuck session
warms cabin car | 车里先 车里暖 车内温度 出发前 | before driving off, seats warm
compares texts differs | 出入 两版 两个版本 哪里改了 改了哪 | difference between the two, two versions
fills tab csv imports | 读进表格 倒进表格 | into the spreadsheet
smoke fire detector | 着火 起火 冒烟 失火 | on fire, burning, smell of smoke
towel heater bathroom | 毛巾架 毛巾 | towels warm, towel rail
dish recipe steps | 宫保鸡丁 红烧 怎么烧 糖醋 清蒸 | lasagne, risotto, curry recipe, pancakes
pages pictures pdf | 每一页 存成图片 转成图 逐页 | each page as
old copy page archive | 以前长什么样 长什么样 几年前 当年 | three years ago, looked like back then
fan bathroom | 水汽 抽一抽 排气 换气 除湿 | ventilate, steamy bathroom
requests page made | 接口请求 哪些接口 网络面板 | network tab
laws statutes | 法律规定 怎么规定 怎么判 赔偿 离婚 财产 继承 劳动法 交规 | divorce, inheritance, sue, liable, legal to
judgements courts cases | 类似判决 | precedent, ruling
certificate tls renews | 证书快到期 加密证书 | https expires, ssl expires
searches songs albums artists | 找歌 专辑 周杰伦 谁的歌 歌手 | songs by, albums by, discography
picture sends caption | 传给 图发给 拍的图 | send the pic
latest version library | 最新版 最新是几 版本多少 | newest, up to date
deletes container |  | dont need the container
summary shorter points | 缩成 压成 三句话 几句话 精简成 浓缩 | boil down, in three sentences, shorten this
joke laugh | 好无聊 无聊 乐一乐 搞笑 | bored
notice colleagues sends | 通知全组 通知全员 通知同事 群发通知 | notify everybody at work
exceptions groups cause | 报得最多 最多的错 错误最多 | most frequent errors
background foreground cuts | 白底 杂物 后面的东西 去掉背景 透明底 | clutter behind, white backdrop
flashcards cards learning | 做成卡片 方便背 背诵 记单词 背下来 | vocab cards, memorise
head tail file text | 最后一百行 最后几行 前几行 末尾 | last lines, first lines
replicas scale sets | 流量上来 流量大 实例开到 开到十个 撑不住 | more traffic, cant cope, under load
signature pdf puts | 签我的名字 签上名 | my signature, sign this pdf
takes off list shopping | 划掉 从清单去掉 已经买了 买到了 | already bought, got the milk
picture changed edit | 变蓝 调色 亮度 天空 改颜色 去掉路人 | sky bluer, change colours, remove the person
browser opens address | 后台 管理页 打开页面 打开链接 进入页面 | admin page, backend page, log into the page
changed files status | 没提交 本地改动 还没提交 改动了哪些 | not committed, local changes
files names match finds | 名字带 名字里有 文件在哪 找文件 | named
domain name points dns record | 子域名 指到 指过去 | subdomain, point to the server
payment link amount | 收钱的链接 收款 收三百 付款码 | pay me, asks for payment
json readable format | 乱糟糟 排版 整一下 格式整理 | messy json, ugly json
news articles subject | 报道 新闻报道 相关新闻 | reports on, press
build passed status | 构建过了吗 过了吗 跑完了吗 编译过 | did it pass, green yet, passed
chart draws line | 折线 画个折线 柱状 趋势图 画趋势 | trend chart, line chart
size file dates | 多少兆 文件大小 占多少 | how many gigs, megabytes
image fetches registry container | 镜像拉 拉到本机 拉取 | pull it locally
automation rule home | 回家自动 人走自动 | whenever nobody
manages admin | 管理员 后台管理 |
budget limit category | 超支 花超了 | overspent, over budget
overdue bills | 账款 尾款 谁没给 没结 | arrears, late invoices, unpaid
receipt photo scan | 拍发票 票据 | receipts
directions way | 往哪走 绕路 近路 | shortcut, detour, navigate me
transit trip plan | 换几次 几路车 坐几号线 | which line, transfer at
weather now | 外面怎么样 | sunny, cloudy, outside like
luggage rules | 能带多少 超重 液体 | overweight, liquids
restaurant search | 聚餐地方 哪家好吃 川菜 火锅 日料 烤肉 | tapas, ramen, vegan place, steakhouse, burgers
table reserve | 订个包间 几个人吃饭 | table tonight, party of
medication pills | 降压药 维生素 忘了吃药 | aspirin, antibiotics, vitamins
sleep slept | 失眠 熬夜 睡了几个小时 醒了几次 | insomnia, awake, nap
heart pulse | 心跳快 每分钟心跳 | heart racing
weight body | 瘦了多少 胖了 | lost weight, gained
meal eaten notes | 刚吃了 吃了一个 早上吃 | breakfast was, ate
water drunk | 刚喝 又喝 补水 | drank, hydration
stock price share | 现价 收盘 | closing price, ticker, nasdaq
transactions account | 哪笔 扣了我 这笔钱 | charged me, this charge, debit
loan house monthly | 首付 利率 还款额 | interest rate, down payment
flats rent sale | 两室一厅 学区房 出租 房租 | studio flat, landlord, rent a
lead customer | 新认识的客户 加个客户 展会 | met at the fair, trade show
deal stage value | 谈成 签单 丢单 | won the deal, lost the deal, close the deal
case support | 客户找 客户遇到 用户反馈 | user reports, complaint from
employees company | 同事名单 谁负责 谁管 | who works, colleagues
leave approval | 批假 调休 陪产假 婚假 产假 | maternity leave, parental leave, unpaid leave
attendance records | 打卡记录 旷工 早退 | late to work, clock records
meeting room books | 会议室空 小会议室 订个房间开会 | conference room, room for the meeting
payslip | 到手多少 扣了多少税 | paycheck, take home pay, wages
interview applicant | 一面 二面 终面 | final round, phone screen
documents knowledge base | 语雀 内部资料 操作手册 | runbook, manual
contract sends sign | 寄合同 发合同 让对方签 | send the contract, countersign
alarm rule threshold | 超过阈值 占用超过 | exceeds, goes above, drops below
uptime website | 网站还好吗 能打开吗 官网 | homepage reachable, online
rollback version before | 上个版本 有毛病的版本 旧版本上线 | previous release, bad release
deploys version | 推线上 推到测试 部署到 发到测试 | put on staging, new build on
feature flag | 新界面 新功能 试点 | beta feature, experiment on
secrets vault password | 登录信息 账号密码 接口密钥 | api key, token for
address leaks breaches | 有没有泄露 | hacked, compromised
code six digits | 登录码 二次验证码 | two factor, 2fa
router anew starts | 路由重启 网断了 | wifi is dead, internet is down, reboot the wifi
children devices hours | 儿子上网 女儿上网 孩子别上网 几点断网 | kids tablets, my sons ipad, my daughters phone
devices wireless list | 谁连着网 连了几台 | connected devices
camera picture | 门口有人 宝宝房 | whats going on outside, backyard
door lock | 锁了吗 锁没锁 忘锁门 | did i lock, unlocked
garage door | 车库 车库开着 | garage
curtain blind | 遮光 太阳晃眼 帘子 | glare, sun in my eyes
light lamp | 黑乎乎 看不清 太黑 太暗 亮灯 | pitch dark, cant see
climate cooling | 太热 闷热 热死 | too hot, stuffy
heating | 太冷 冷死 冻死 暖和点 | too cold, freezing, shivering
vacuum floor | 地脏 地板脏 拖地 | dusty floor, crumbs on
mower lawn | 草太长 割草 | grass is long
sprinkler garden | 洒水 浇草 | lawn is dry
aquarium pump | 鱼缸 水泵 换水 | fish tank
feeder cat | 猫饿 狗饿 喂一喂 | hungry cat
energy electricity | 电费 费多少电 太阳能 发电 | power consumption, kilowatt
car charging | 充到 充满 停止充电 | charge to, charged
song now played | 这歌 什么歌 歌名 | what tune, song name
volume loud | 太吵 小点声 听不见 | too loud, cant hear
playlist songs | 收藏歌 开车听 | mix for, songs for the party
film search | 片名 哪部电影 谁演 | movie with, starring
series stream services | 追剧 哪里看剧 | season two, episodes
book search | 作者的书 推理小说 科幻小说 | thriller, sci fi, biography
papers research | 文章 研究表明 学术论文 | study on, peer reviewed, journal
word means | 成语 什么词 释义 | definition, define
translate language | 英文怎么说 翻成 译一下 用法语 |
grammar mistakes | 错字 错别字 语句不通 | typo, misspelled, commas
speech aloud | 播报 配音 读一读 | voice over, narrate
transcript recording | 录音稿 会议录音 访谈录音 | dictation, interview recording
photo search own | 去年旅游照片 海边照片 合影 | holiday snaps, selfies
qr code | 扫码 码图 | scannable code
calculator arithmetic | 打八折 百分之几 平方 除以 | percent of, square root
time zone | 那边现在 伦敦几点 | time in, oclock in
timer countdown | 煮蛋 十分钟叫 分钟后 | minutes timer, boil eggs
dice random | 摇号 随便选一个 | flip a coin, pick a number
country facts | 哪个国家 国土面积 | capital of, currency of
company register | 法人是谁 股东 | shareholders, registered company
chess | 下一步棋 将军 | checkmate, opening
plant picture identify | 这是什么植物 路边的花 | what flower, what tree
pet vet appointments | 打疫苗 猫生病 | vaccination, sick dog
earthquake | 震感 震了 | tremor, quake
concert tickets | 门票 抢票 音乐节 | gig tickets
survey answers statistics | 平均分 多少人选 | average rating, survey results
advertisements pause cost | 停投 投放费用 | ad budget, facebook ads
visitors site now | 现在多少人 实时 |
subscribers channel views | 涨粉 播放数 | youtube stats
post later schedule | 定时发 明早发 | queue the post
trending talks | 热议 刷屏 | viral, buzz
private messages read | 私信 有人找我 | inbox messages
language model trains | 训练数据 调教 | finetune, lora
embedding text numbers | 转向量 向量化 | vectorise
graph remembered read | 全部记忆 你都记得什么
diagram text | 思维导图 甘特图 | mind map, flow diagram
whiteboard | 画板 头脑风暴板 | brainstorm board
design tokens colours | 配色 主题色 间距 | brand colours, spacing
printer 3d print | 打印件 耗材 层高 | filament, layer height
`);
