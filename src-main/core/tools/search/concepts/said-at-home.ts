import { glossesOf } from './rows.ts';

/** What tools say, and what people say for it at home and on their way, in Chinese and in English. */
export const SAID_AT_HOME = glossesOf(`
note writes new | 记个笔记 写个便签 | take a note, note that
adds note append | 补一句 加到笔记 | add to my note
connects two notes link | 把两篇笔记 笔记关联 | link this note, note with the, connect my note
today page diary | 今天的日记 写日记 打开日记 | todays journal, my journal, journal page, diary entry
notebooks many notes | 几个笔记本 笔记本列表 哪些笔记 | my notebooks, which notebooks
notes words tags find | 找笔记 翻笔记 | did i write down, look in my notes
done day due task | 加个待办 要做的 记个任务 | put on my list, on my todo
done today overdue tasks list | 今天要干啥 还有什么没做 待办有哪些 | whats left to do, behind on
reminds time place | 到时提醒 叫我 提醒我一下 别忘记 | nudge me, remind me, dont let me forget
smaller step task | 分几步 子任务 | break it down
coordinates address point | 经纬度 | gps, latitude
address point | 这个坐标 在什么地址 | what address is
stops around place transit | 最近的公交站 附近的地铁站 附近站 | closest bus stop, nearest stop, nearest station, subway station
connection changes public transport | 怎么坐车 坐什么车 公交怎么走 倒车 | by bus, by train to, by tram
ticket ride buys | 买张地铁票 车票 | day pass, get a ticket, metro ticket
temperature wind clouds right now | 外面天气 现在几度 外面冷不冷 | how warm is it, how cold is it, is it windy, weather outside, jacket weather
next days place weather | 这几天天气 后天天气 周末天气 明天天气 | weekend weather, weather tomorrow, nice on saturday
official warnings storms floods heat | 台风预警 有没有台风 暴雨预警 天气预警 | typhoon, blizzard, flood warning, heat warning
dust ozone pollen outside | 适合跑步吗 外面空气 能开窗吗 | jogging with this smog, ok to go jogging, smoggy, open the window
sun rises sets when | 几点天亮 几点天黑 | sundown, dusk, dawn
waves tides sea | 能下海吗 浪大不大 | surf, sailing, high tide
flight booked gives back cancel | 退机票 不飞了 航班退掉 | not flying, cancel my flight, dont want to fly, flight refund
buys seat flight books | 买机票 订机票 订航班 | take that flight, book the flight
flights between airports | 有什么航班 飞去 飞往 去哪飞 | fly to, flight out, way to fly, flights out
seats free flight | 选座位 | window seat, aisle seat
terminals lounges airport | 几号航站楼 候机厅 | which terminal, layover
hotels town nights search | 找酒店 找住的 哪里住 | hotel in, hotels near, stay in
reserves room | 订酒店 订房间 定房间 | take that room, book the hotel
room back gives cancel | 酒店退掉 不住了 退房间 | cancel the hotel, not staying
journeys booked trips | 我订了哪些 我的行程 | my bookings, my travel plans, where am i going
ride would cost estimates | 打车多少钱 车费多少 | set me back, taxi fare
calls car take somewhere | 叫个车 派车 来辆车 接我 | get me a car, drive me, send a car
car away again cancels ride | 不坐了 取消叫车 车不要了 | dont need the ride
station train stops timetable | 停哪些站 经过哪些站 在哪些站停 几点到 | which stations, train stops
train tickets left | 有没有票 还有没有票 | seats on the train, bullet train
train ticket buys | 订张火车票 买高铁票 | train seat
train ticket gives back | 高铁票退掉 票退掉 票退了 不去了 | train ticket back
meal dishes nearby delivered | 附近外卖 有什么外卖 外卖有什么 | deliver around here, order food nearby
restaurants kitchen place | 找个餐厅 找家饭店 去哪吃 吃什么好 火锅店 | where to eat, good pizza, sushi place, fancy dinner
dishes restaurant prices | 有什么菜 看菜单 | what do they serve, on the menu
dishes fridge made | 晚饭吃什么 做点什么 能做啥 | what to cook
ingredients steps dish | 怎么烧 怎么做菜 菜怎么做 | how do i make, how to cook, recipe for
calories protein food | 多少热量 有营养吗 | calories in, protein in
shopping list something | 加到购物清单 要买点 记得买 | we are out of, put on the shopping
larder goes off | 快过期的 | whats going off, expired food
article price pictures goods | 看看商品 找商品 | product details, whats in the shop
buyers say article reviews | 好不好用 买家怎么说 | any good, worth buying, what do people say
pays basket checkout | 结账 付款买了 去结算 | pay for my basket, ready to pay
parcel carrier cost each | 寄过去多少钱 哪家快递便宜 | how much to ship, postage for
label print parcel | 打面单 打印面单 | shipping label
money accounts much | 卡里还有多少 还剩多少钱 账户多少钱 | how much money, money left, am i overdrawn
went in out account | 上周花的钱 钱去哪了 收支明细 | recent transactions, what was that charge, bank statement
limit spent something budget | 每月最多花 限制花销 定个预算 | spend less on, max on
currency worth another | 换多少人民币 汇率多少 能换多少 | dollars in euros, how many yen
payments repeat standing | 每月自动转 固定扣款 | direct debit, goes out every month
buys sells shares | 买股票 买点股票 卖掉股票 入手 | get me shares, buy some, sell my shares
headlines move markets | 股市新闻 财经新闻 股市怎么了 | market news, why is the market, stock news
shares fulfil conditions screen | 选股 筛股票 | undervalued, dividend stocks
coin costs | 币价 | price of bitcoin
shop date sum photo receipt | 拍小票 扫小票 | photo of the receipt, snap the receipt
kilometres driven work | 开了多少公里 | drove to the client, business miles
flats houses sale rent | 找房子 租个房 找个房 | places to rent, flat hunting, two bedroom
size price home pictures details | 这套房 房子多大 房子照片 户型 | more about the house
monthly rate loan house | 月供多少 房贷多少 | can i afford, mortgage payment
concerts exhibitions near | 有什么演出 有啥展览 周末去哪玩 | gigs, whats on in town
seats show buys | 买演唱会票 抢演唱会 | get tickets for
song plays | 放首歌 听首歌 放一首 来一首
music stops moment pause | 先停一下 停一下 暂停一下 音乐停 | stop the music, pause it
song next | 下一手 不好听 跳过这首 换一个 | skip it, dont like it
list songs new | 建个歌单 新歌单 | make a playlist
song list puts | 加到歌单 放进歌单 | add this song
words song | 歌词是啥 | what is he singing
video title channel length views details | 视频多长 谁发的视频 谁上传的 多少播放 | who uploaded, how many views
said video times | 视频讲了啥
another format video | 转成 | convert the clip
plot cast ratings film | 讲的什么 评分多少 豆瓣 | who plays in
picture description draws | 帮我画 画个 画一个 | paint me, picture of a, create an image
picture seen says | 图里画的 画的是什么 图里是什么 照片里是什么 这是什么图 | whats in this image, describe the photo
picture changed as told | 改图 修图 图改一下 | photoshop out, touch up, change the colour
another width height picture | 改尺寸 图缩小 | make the picture smaller, crop to
picture format another | 图转成 | as png, as jpg, heic to
pictures people places dates own | 找照片 翻照片 哪年的照片 | photos of, pictures of, shots of, pics of
where when picture taken | 在哪拍的 什么时候拍的 哪里照的 | where did i take, when was this taken, where was this
collection pictures new album | 建相册 做个相册 | put these photos together
text aloud voice reads | 读出声 念一下 读给我听 大声读 | read this out, read it to me, read out, out loud, say this, read this article
recording written down | 录音写成 录音变文字 语音转文字 | type up the, write up the recording
mistakes spelling grammar | 有没有错字 改错字 检查语法 语病 | proofread, typos, spell check, any mistakes
word means | 怎么解释 | what does the word, meaning of
another tone says | 换种语气 写得正式 | sound nicer, more polite, more formal, friendlier
points long text | 太长了 简单说说 讲重点 | tldr, too long, in a nutshell, give me the gist
pdf several one | 几个合成一个 | one pdf out of
password pdf opened | 加密码 文件加密 | lock the pdf
publications author year | 找论文 查文献 相关研究 | papers on, studies about, research on
books title author subject | 找本书 有什么书 哪本书 | a book about, novel about
books wants read list | 想看的书 要看的书 没看完的书 | books i want, still want to read, to read list, what should i read
library town book | 图书馆借 去图书馆 | borrow from the library
important news now | 今天大事 发生了什么 有什么大事 | in the news
post own profile | 发个动态 发条微博 晒一下 | post this, tweet
answers post | 回帖 回复帖子 回一下 评论一下 那条帖子 | reply to that post, comment back
many people saw liked posts | 点赞多少
what everybody talks about | 大家在聊 都在聊什么 什么话题火 | whats hot, whats everyone talking about
scores matches now | 现在几比几 比分多少 谁赢了 | whats the score, whos winning, did we win
goals minutes player | 进了几个球 | how many goals
training records | 跑了几公里 做了运动 | i swam, finished my workout
body weight notes | 今天体重 称了 | i weigh, stepped on the scale
pill taken when medication | 该吃药 吃哪些药 什么时候吃药 | which pills, which tablets, my meds
physician appointment | 看皮肤科 约医生 去医院看 预约医生
ailment symptoms | 怎么回事 是什么病 身上起 | is it serious, rash
steps walked many | 今天走了多少
homework due when | 什么时候交 作业有哪些 | due in school, any homework
marks student | 考了几分 成绩怎么样 | my grades, my marks
asks questions subject quiz | 考一考 出几道题 | test me, quiz me
light dims | 灯暗一点 调亮 太亮 太暗 | too bright, dim the, brighten
climate radiator bedroom | 暖气调高 调高两度 | turn the heat up, warmer in
boiler water heater | 烧水 烧洗澡水 热水 | hot water, heat up some water, water for the bath, hot bath
leak sink sensor | 水槽下面 | is it leaking, under the sink
runs itself home list automations | 有哪些自动化 自动化在跑 | what runs by itself, my automations
rule when happens automation | 一到家就 天黑就 离开家就 | when i get home, when it gets dark, as soon as
switches same time every day schedule | 每天几点 每晚几点 每天早上 天天 | each evening at
electricity used device | 哪个最费电 费电 电费高 用电多 | power hog, electricity bill so high
new software device | 设备升级 升级固件 | update the firmware
devices offline battery | 哪些设备掉线 哪个没电了 | whats offline, needs a new battery
still picture camera | 看看门口 看一下摄像头 谁在门口 | whos at the door, check the camera
device wireless cuts off | 踢下网 不让他上网 陌生设备 | kick that phone, unknown phone, unknown device, throw him off, off the network
visitors wireless password | 给客人开网 客人要上网 | friends are over, friends need wifi, give them wifi
connection fast internet | 网好慢 网怎么这么慢 测一下网 | internet slow, internet is slow, how fast is my
who uses line much | 谁占网速 谁在下载 | hogging the wifi, using all the bandwidth
processor memory load computer | 电脑配置 内存多大 内存多少 | how much ram, how much memory, specs of, what cpu
programs run memory | 哪个程序 | whats eating my cpu, which app
saves important folders elsewhere backup | 备份一下文件 备份资料 | back up my, back up now, save my documents
sleeping computer wakes network | 叫醒电脑 | wake my pc
file printer sends print | 打印这个 打一份 | print this, print out
bubble corner screen notification | 弹个提示 弹窗 | pop up
3d print far status | 打印到哪了 打印好了吗 打印完了吗 | is it finished printing, print done, still printing
model prints layer | 打印模型 打印一个 | print the model, 3d print, in pla, in petg
charge range car | 车还有多少电 车电量 | battery of the car, tesla battery
car parked where | 找车 | where is my car
bed watered when | 该浇水了吗 什么时候浇 | time to water
earth wet | 土干不干 土湿吗 | is the soil dry
plant look after | 怎么养 养死了 | leaves are yellow, dying plant, keep my plant alive
what time elsewhere convert | 那边几点 纽约几点 对应北京时间 | in tokyo what time, is what time
id nobody else uuid | 唯一编号 唯一标识 | unique id, fresh uuid, guid
arithmetic works out | 等于几 帮我算 多少钱一共 | whats 15 percent
population capital economy country | 多少人口 首都是哪 | how many people live, people live in, inhabitants, capital of
public tables figures | 官方数据 公开数据 | official statistics, census
laws paragraph | 法律怎么说 合不合法 | is it legal
passage contract means | 合同里这条 看不懂合同 | what am i signing
sky tonight stars |  | what planets, which star is
best move position | 下一步怎么走 | what should i play
things to laugh | 说个笑话 来个段子 | make me laugh, cheer me up, something funny
weighs options criteria | 帮我选 选哪个好 拿不定主意 | which should i pick, help me choose, torn between
many ideas question | 出出主意 有什么点子 想几个 | names for, any ideas
step by step problem | 仔细想想 好好想想 | think hard, reason through
`);
