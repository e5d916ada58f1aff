import { glossesOf } from './rows.ts';

/** The same of pictures and words, health and school, the computer and the house. */
export const ASKED_IN_CHINESE_AT_HOME = glossesOf(`
draws picture description generate image | 画一张 生成图片 配张图 画一幅 设计一张 做张海报 海报
changes picture told edit image | 修图 改图 图里去掉 改一下图 背景换成 图片修改 改成黑白
foreground image background cuts | 背景去掉 抠出来 证件照底 换底色
pixels small picture upscale | 图片模糊 放大图 变清晰 高清 太糊 清晰点 分辨率
width height picture resize | 改尺寸 图片尺寸 图片太大 缩小图 图改小 宽高 裁成 图片缩 尺寸不对
seen picture describe image | 图里有什么 这图是什么 图上是啥 描述图片 看图说 图片讲 照片里是 这是什么图 看不见图
words picture reads text image | 图里的字 识别文字 图上的字 拍的文字 认字 把图里字 手写字 抄下来 字打出来
picture format convert image | 图片转格式 转成图片 图片格式 打不开的图 格式转成
square code phones qr | 生成码 做个码
own pictures people places photos search | 照片找 哪张照片 照片里有 旅游照片 海边的照片
collection pictures album create | 新相册 相册建
others see collection pictures share album | 相册给 相册发
removes picture photo delete | 糊的照片 删掉这张
picture taken when where photo info | 在哪拍 哪年拍 拍摄时间 哪天拍 在哪儿照
text aloud voice speak | 念给 朗读 念一遍 听文章 读一遍
said recording transcribe audio | 录音写 转成文字 录音文字 录音打成字
voice like speaker clone | 克隆声音 学他声音 声音复制
language spoken recording | 说的哪国话 什么语的录音 录音里说的 讲的什么语
text another language translate | 英语怎么讲 外文
language text detect | 哪国文字 哪国语言 什么文字 这是哪国
word means define | 什么意思 啥意思 词义 意思是 这个词 怎么解释 是啥意思 成语意思
words mean same synonyms | 别的说法 词穷 换个说法
mistakes spelling grammar check | 有没有写错 写得对不对
another tone rewrite text | 改得正式 改得口语 更正式
main points long text summarize | 总结一下 说重点 摘要 长文 提炼
several pdf one merge | 合并文件 合成一份 合成一个 拼成一个 几份合 合到一起 凑成一个
pages out pdf split | 拆页 只要第几页 单独抽 抽出来 抽一页 取出几页
words pdf text | 提取文字 文字提取 没法复制 文字抠
values fields pdf form fill | 填表 表填一下 填申请表 填写表格 填个表 申请表 表单填
signature pdf puts sign | 签个名 盖章 电子签名 签字盖
pages pdf pictures images | 每页转 页面转图 存成图片
pdf smaller compress | 压小 文件太大 发不出去 附件太大 瘦身 压一压 超过大小
password pdf opened protect | 加个锁 设密码 上锁文件 不让别人打开 别人打不开 密码保护
people sign agreement send signature | 签合同 让客户签 让他签字 找人签 要签字的
signed not signature status | 谁签了 签到哪 合同签了
nudges signed remind | 催他签 催他们签 还不签 拖着没签
withdraws agreement sent out void | 合同撤 合同作废 发错合同 合同发错
scientific publications search papers | 论文 找论文 文献 有什么研究 查文献 哪些研究 学术
abstract references publication paper get | 论文摘要 论文讲 参考文献有 这篇论文 那篇论文
publications refer one cited | 被引用 引用情况 被谁引 引用了多少次
full text publication download | 论文全文
reference style format citation | 文献格式 国标格式
encyclopedia article about | 历史背景 科普
books title author subject search | 关于历史的书 推荐书 书荒 讲什么的书
blurb pages ratings book details | 这本书怎么样 多少页 书评分 书值得读 那本书讲
books wants read reading list | 想读的书 书单 要看的书 读到哪 看过哪些书 还没读的书
remembers book reading list add | 加进书单 书记下 书标记 回头读
town library book in availability | 图书馆 借书 能借到 借得到 馆里有 借阅
important news now headlines | 头条 热点新闻 今日要闻 大新闻 看看新闻
latest entries feed rss | 订阅源 更新了啥
follows site feed add | 加订阅 订阅这个博客 加个源
short post own profile publish | 发个帖 发状态 发个朋友圈
those follows posted timeline | 关注的人发 关注的人 时间线 朋友圈 大家发了啥 刷刷
public posts search | 大家怎么评价 别人怎么说 有人讨论
answers post reply | 回帖 回评论 回复帖子 回他的帖 评论区回 回复网友
sees somebody posts follow | 加关注 关注博主
who follows account followers | 谁粉了
post later schedule | 晚上再发 定时发动态 到点发帖 排期发
many saw liked posts analytics | 多少人看 阅读量 帖子数据 有人看吗 多少赞 浏览量
everybody talks about trending topics | 都在聊 聊啥 大家都在说 什么火 最近火 在讨论 网上都在 最近流行
fills several fields browser form | 填网页 网上填表 表单都填 把表单
waits until something appears browser | 等它出来
short link long url | 短链接 网址太长 网址缩
scores matches going on live | 比赛打成
matches come team fixtures | 什么时候比赛 跟谁踢 哪天踢 下场对 几点开赛 比赛时间 对阵
team stands league table | 第几名 会不会降级 积分多少
goals assists player statistics | 进了几个 进了多少球 得分 场均
records training workout log | 跑完步 练完 刚跑 刚游 刚练
steps walked today | 走了几步
notes body weight log | 今天称
notes eaten meal log | 吃了什么记 记饮食 记一下吃
pill taken medication reminders | 该吃什么药
appointment physician book doctor | 看牙医 挂个专家 挂门诊
ailment come from symptom check | 浑身没劲 什么毛病 要不要去医院 身上痒
glass drunk water log | 喝了一杯水 喝了杯水
courses enrolled list | 哪些课 有什么课 报了哪些 我的课
homework due assignments list | 有哪些作业 作业什么时候 要交的作业 作业没写 作业布置 布置了 功课
hands homework submit assignment | 作业交 作业写完
marks student grades | 考得怎么样 考了几分
cards learning heart flashcards | 背单词 抽认卡 卡片背 单词卡
asks questions subject quiz | 测测我 问我几个 提问我 模拟考 快考试了练
days leave request time off | 请年假 休年假 调休申请 请两天 不去上班 生病了不上班 请个假
days leave left balance | 还剩几天假 还有几天年假 还能休几天 年假多少 几天年假 几天假
people company belong employees | 哪个部门的 公司的人 部门有谁 属于哪个
paid month payslip | 五险一金
begins working day clock in | 上班打卡 签到 我到公司了 上班了 到岗 打上班卡 到单位了
ends working day clock out | 下班打卡 收工 我走了下班 可以走了 忙完走人
hours worked projects timesheet | 填工时 这周工时 项目工时 工时统计
positions vacant job openings | 招什么岗 哪些岗位 有没有岗位
people applied candidates list | 谁投了 收到的简历 简历有 几个人投
conversation applicant schedule interview | 面试时间 面试安排 请来面试 面一下
frames layers design file | 设计稿 看设计 图层 界面稿
frame picture vector export | 导出画框 图标导出
remark design comment | 设计稿上批 在设计上评 给设计提
colours spacing type design tokens | 设计变量 字号规范 设计规范
empty board sticky notes whiteboard | 便利贴 画板讨论
flow charts sequence diagrams draw | 画流程 架构图 流程示意 示意图 画个图讲 关系图 脑图 图示
visits pages many views | 多少人看了 页面访问 多少点击
where visitors came from traffic sources | 流量来源 哪个渠道 渠道来 从哪儿进来 怎么找到我们
visitors leave before buying conversion funnel | 漏斗 卡在哪一步 走到哪一步 没买就走 不下单 半路走 哪步跑了
site now realtime visitors | 在线人数 谁在逛
pages most people look top | 哪个页面最 看得最多 哪篇最火 最受欢迎的页 哪页最
variant experiment better test results | 哪个方案好 测试两个版本 哪版好 新版旧版哪个 效果更好
newsletter list people campaign create | 群发邮件 群发 营销邮件 发活动邮件 给老客户发 给会员发 推广邮件
opens clicks newsletter campaign report | 点击率 群发效果 活动效果
somebody mailing list subscriber add | 加到邮件列表 加订阅者 加进订阅 想收我们邮件 邮件名单加
type search engines keyword ideas | 关键字 用户搜
advertisements cost brought ad spend | 广告花 广告费多少 广告效果 推广花 广告投了
stops advertisements pause ads | 广告停 别投了 先别投 烧钱广告 广告费烧
form questions create survey | 做问卷 问卷 报名表 建表单 调查表 收集意见 登记表 做个报名
people answered responses form | 问卷结果 谁填了 填的内容 回答了什么 问卷回收
answers counted averaged form statistics | 结果汇总
no more answers form close | 截止填写 别再填 不收了 报名截止 报满了
password key name get secret | 找密码 密钥是 那个密码 登录密码是
keeps password key store secret | 存密码 密码存 记住密码 密码记
strong random password generate | 密码太简单 复杂点的密码 换个安全密码
address appears leaks breaches | 被盗号 撞库 有没有被泄
keys soon replaced expiring secrets | 密钥过期 要换的密码 快过期的密 密码该换
six digits signing in one time code | 登录要码
works out arithmetic formulas calculate | 算一下 算算 总共多少 算个数 百分之
metres feet kilos pounds convert units | 多少公斤 几公斤 等于几 几尺 是多少公斤
date clock time zone current | 几点了 今天几号 今天星期几 那边几点 纽约几点 伦敦几点 当地时间
time elsewhere zones convert | 时差 北京时间几点 那边的几点 对应国内 国内几点 他那边是几点
number chance thrown random | 抽一个数 抽签 随便来个数 摇个号 随机抽 抽奖 抛硬币 丢个骰子
id nobody else uuid generate | 生成编号 不重复的编号
checksum text hash | 散列
text base64 back encode | 编成码 转码
json readable mistakes format | 格式化数据 少了逗号 哪里少括号 挤成一行 排版一下数据 一坨数据
differs between two texts compare | 两段文字 比一比两 差在哪 改了哪些字 两份合同
days lie between dates | 差几天 倒数几天 距离考试
timer rings minutes countdown | 掐表
internet address where ip lookup | 哪里的网址 地址归属
processor memory load computer system info | 电脑卡 内存占用 电脑慢 电脑性能 电脑很卡 处理器 多大内存 电脑发烫 风扇狂转 配置怎么样
programs run processes list | 哪些程序 什么程序 谁占了内存 后台跑着
ends program hangs kill process | 程序卡死 卡死了 关掉程序 没响应 杀进程 程序死了 软件卡住 未响应
picture screen screenshot take | 截屏 截图 截个屏 屏幕截 截个图 截一张 把屏幕
copied last clipboard read | 复制了什么 剪切板里
text pasted clipboard puts | 放到剪贴板 复制到剪贴 等会粘贴 拷到剪贴
starts program open application | 打开程序 启动软件 打开微信 打开应用 开一下软件 启动程序
bubble corner screen notification show | 桌面通知 弹个提示 弹通知 右下角 弹个窗 屏幕上提示 跳个提示
file printer print document | 打印出来 双面打印 印几份 打两份 打印机打
bright monitor screen brightness | 屏幕太亮 屏幕亮度 显示器太亮 亮度调
fast internet connection network speed | 网太慢 看视频卡 带宽多少 宽带 网卡
plugged usb devices | 插了什么 插着什么 优盘认 认不到优盘 识别不到 外接设备
saves important folders backup run | 备份一下 资料备份 怕丢资料 备个份
wakes sleeping computer network | 家里电脑开 把家里电脑
wireless network who clients | 谁连了网 谁在蹭网 蹭网 哪些设备连 谁连着无线 谁在用网 连着几台 谁连了我家
device off internet block cut | 断他的网 断网 踢下线 不让他上网 禁止上网 踢掉设备 把蹭网的 断掉网
starts router anew restart | 断线了
wireless visitors guest on off | 访客网络 客人要连 访客无线 来客人连 客用网络
uses line bandwidth | 占带宽 谁占了网速 谁把网 抢网速 流量谁用 谁用流量
outside reach device inside port forward | 端口映射 从外面连 外面访问家里 外网连 在外面能访问 内网穿透
hours children devices offline parental | 不让孩子 小孩玩平板 儿童上网 晚上不让 孩子平板 玩太久
runs itself home automations list | 哪些自动 自动化列表 自动规则有
rule happens automation create | 自动关灯 自动打开 一开门就 回家就 离家就 天黑就 下雨就 人走灯
automation rest disable | 停掉自动化 别自动 自动化先停 规则停 自己开灯 自己亮
automation right away run now | 跑一下场景 执行场景 现在执行 触发一下自动 回家模式 离家模式 起床模式
switches something same time day schedule add | 每天早上开 定时开 定时关 每天自动开 每晚关 每天关 每天打开 到点开 到点关 点自动关 每天早上自动
switched which time schedules list | 定时任务家 几点会开 定时列表
takes new device home pair | 连上新 新买了个 加个新灯 装了个新 新插座
name device another rename | 改个名字 设备名字
room device stands assign | 挪到卧室了 放到房间 换房间了 归到房间 分到房间
electricity used device energy report | 用了多少电 用电 耗电 电老虎 多少度电
still picture camera snapshot | 摄像头看 监控看 看看监控 拍一张门口 看看门口 看下院子 看看家里 摄像头拍 监控画面 拍张监控
people home who | 家里有没有人 都谁在 有人在家 谁都在 家里人都 都回家了 孩子到家 老公回来 老婆回来
saves settings home backup | 智能家居备份 备份家居 家居设置
devices offline low battery health | 哪个没电 电池没电 离线 哪些设备没电 该换电池 连不上的设备 设备坏了 快没电 传感器没电
scripts home list | 家里脚本
home controller anew restart hub | 网关重启 中控重启 家里设备都没 网关死
charge range car battery | 车电 还能跑多少 电量够 车能跑 能开到吗 车的电量 车剩多少电
begins charge car start | 充上电 车充上
ending charging stop car | 充满停 停充 拔充电
warms cools cabin before leaving preheat | 车里太冷 车里太热 车先热 车内空调
car parked where location | 车停哪 我车在哪 车在哪 找不到车 忘了车停 停车位置
locks doors car | 锁车 车锁了吗 忘锁车
charging stations way find | 充电桩 充电站 哪能充电 路上充电 快充站 找充电
look after plant care | 黄叶 多久浇 打蔫 快死了花 多肉 绿萝 要不要晒 施肥 花养
plant picture identify | 这花叫 这叫什么花 花叫啥 路边看到的花 这棵 啥花 拍了朵花
bed watered when watering plan | 该浇水 几天浇一次 浇菜 浇园子 浇花时间 多久浇一次 哪块地 啥时候浇
wet earth soil moisture | 土干 土壤湿 泥土干 要不要浇水 需不需要浇 土壤湿度 土还湿
portion feeder pet feed | 没人喂 喂一顿 放粮 该喂了
animal collar where pet | 猫跑 狗丢 猫丢
visits animal doctor vet | 带猫看病 带狗看病 狗打针 猫打针
print far printer job | 打好了没 还要打多久 模型打印到
prints model layer start | 打印这个模型 模型打出来 打个模型
breaks off print cancel | 停止打印 打废了 打歪 拉丝
prepares model printing slice | 模型切片 切成层
language models used list | 换个模型 可用模型 大模型有
asks language model run | 让模型回答 跑推理 模型回答
trains model own examples | 微调 拿数据训 训一个
numbers text means embed | 转成向量 文本向量 算向量
laws words paragraph statutes | 法条 哪条法律 法律怎么说 违不违法 犯法吗 合法吗 第几条 法律上 法规
judgements courts cases | 以前怎么判 法院怎么判 判决书 打官司
passage contract means explain clause | 合同看不懂 租房合同
flats houses sale rent listings search | 租房 房源 看房 出租的房 有没有房子 租个房 合租 二手房 便宜的房子 换个大房子
pictures size price home listing | 房子详情 那套房 朝向
monthly rate loan house mortgage | 贷款买房 还多少 贷三十年 供得起
concerts theatre exhibitions near search | 看展 周末看什么 有什么展 看演出
seats show buy tickets event | 买演出票 抢票 演唱会票 订演出 门票买 买两张票 话剧票 演出票
formula mass hazards chemical | 化学式 分子式 有没有毒 分子量 化合物 这个试剂
seen sky tonight stars | 星空 星座 天上那颗
ground shook lately earthquakes | 刚才晃
best move position chess | 该怎么走 怎么走好 棋怎么下
games owns played library | 买过的游戏 游戏时长
throws dice roll | 丢骰子
population capital economy country facts | 国家概况
tables figures public open data | 统计数据 哪有数据 历年数据
stands behind firm company register | 法人 公司注册 这公司靠谱 老板是谁公司 公司底细 股东 皮包公司 正规公司 公司靠不靠谱
发布 动态 | 发微博 发条微博 微博发 晒到微博 发到微博
热榜 热门 话题 | 上热搜 热榜
私信 读取 | 微博私信 私信我 谁私信 找我私信 私下找我 谁私下找 收到私信 有没有私信 私信列表
运单 物流 轨迹 | 查快递 运单号 快递单号 单号查 查单号 快递走到哪 物流信息
快递 上门 取件 | 寄件 寄快递 上门收件 叫顺丰 快递员上门 预约寄件
估算 寄件 运费 | 寄费 寄一箱
高铁 余票 票价 | 高铁票 火车票 余票 还有票吗 有没有票 还有票没 高铁还有票 动车票 几点有高铁 二等座多少 卧铺 回家的票 回老家的票 春运
购买 火车 | 买高铁票 买火车票 买张高铁 买张火车 买票回家
退掉 车票 | 退火车票 退高铁票 火车票退 高铁票退 车票退掉 不坐那趟 走不了了退票
列车 经停 时刻 | 经停 下一站 途经 停哪几站 这趟车 哪站停 到站时间 下一站是哪 哪几站
驾车 路线 | 自驾 开车过去 开车去要 怎么开
搜索 周边 | 周边 周边有 哪有银行 哪里加油 快没油 车快没油
公交 地铁 换乘 | 坐几路 坐哪路 几路公交 几号线换
同事 工作 通知 | 工作通知 钉一下 提醒同事 给部门发通知
审批 流程 | 申请采购 用印申请 报批 领导批
考勤 打卡 员工 | 迟到 谁没打卡 考勤 打卡记录 旷工 几点来的 几点到的 老迟到 缺勤 早退
预定 会议 议室 | 有没有会议室 借会议室 找个会议室
部门 人员 | 哪些部门 组织架构 有几个部门 部门列表 公司架构 都有哪些部门 部门有哪些
知识 检索 | 语雀里搜 语雀里找 语雀搜
知识 新建 | 语雀写 语雀建 语雀里新
文档 导出 | 语雀导出 语雀文档导
生成 插画 | 插画 头图 配个插图 插图 封面图 画张插画 公众号配图 画只猫 二次元 水彩风 缺个配图 缺张图
修复 老照 划痕 | 旧照片 照片修复 黑白照片 爷爷的照片
外送 菜品 店铺 | 能送到 谁家能送 附近能送 能外送 外卖搜 谁家送 哪家外卖 送的到 麻辣烫 想吃麻辣
下单 外卖 | 下单外卖 就点这家 就要这家 来一份 外卖下单 点一份 就点 来份 送到公司来 黄焖鸡 点份
查验 真伪 | 发票是假 查验发票 验发票 真发票 发票真伪 发票查验
开具 电子 发票 | 开发票 开票 开个发票 电子发票 开专票 发票抬头
humidifier | 加湿器 加湿 屋里太干 空气太干 鼻子干 嗓子干
air monitor co2 living room | 空气监测
kids room thermometer temperature | 小孩屋里 宝宝房
baby camera kids room | 看看宝宝 孩子睡着 娃醒 娃睡 看看孩子 看看娃
fridge | 冰箱门 冰箱多少度 冰箱制冷
washing machine cellar | 衣服洗好 洗完了没
tumble dryer | 烘干机 衣服烘
dishwasher | 碗洗
kettle | 烧水壶 水开了 喝热水
espresso machine coffee | 喝咖啡 咖啡煮
extractor hood fan kitchen | 抽油烟机 炒菜呛 呛人
leak under sink sensor | 漏水 水槽底下 厨房地上有水
smoke detector sensor | 烟雾报警
front door lock | 大门锁 门锁了 门锁没 锁门 门没锁 锁门了吗 忘锁门 反锁 门锁
alarm house | 家里警报 开警报 防盗
siren | 警铃 鸣笛
bedroom window contact | 窗关没 窗户没关
bedside lamp light | 小夜灯 关灯睡觉
ceiling light living room | 客厅灯 客厅太暗 客厅大灯 主灯 吸顶灯
floor lamp reading living | 落地灯 看书灯 沙发旁边灯
strip television light | 灯带 电视后面 氛围灯
television living | 电视 电视打开
soundbar living | 电视音箱
radiator living room heat | 客厅暖气 客厅冷 暖气片 客厅太冷
air conditioner living | 客厅空调 客厅热
vacuum robot dusty | 扫地机 扫地 吸尘 地上脏 地脏 拖地 打扫一下
climate sensor living temperature humidity | 客厅几度
big blind living room | 客厅百叶 大帘 落地窗帘
curtain bedroom blind | 拉上窗帘 拉窗帘 睡觉拉窗帘
ceiling fan bedroom | 吊扇 电风扇 风扇
towel heater bathroom | 毛巾架
mirror light bathroom | 镜前灯 照镜子
bathroom fan | 排风 排气扇 换气扇 浴室潮 洗完澡雾
desk lamp office light | 办公桌灯
monitor socket office | 显示器插座 显示器电源
wallbox charger car garage | 充电桩家里 家里充电桩 墙盒
sprinkler garden irrigation | 喷灌 浇院子 花园浇水 喷头 草坪干
mower robo garden | 草坪太长
path lights garden | 路灯
garden camera | 花园摄像 院子里有动静
soil sensor garden | 花园土
driveway gate | 车道门
main meter electricity | 总用电 家里现在用电
main water valve | 关总水 爆水管
书房 台灯 | 书房灯 书房暗 书桌太暗 桌上太暗 要看书 看书太暗 学习灯 写作业灯
客房 空调 | 客房热 客房冷 客人房间 客人热 客人屋里
阳台 窗帘 | 阳台晒
老人 夜灯 | 奶奶起夜 爷爷起夜 起夜 老人起夜 奶奶房间灯 夜灯 爸妈房间灯 老人怕黑
喂食 猫咪 | 喂食器 自动喂 没人喂
`);
