import { glossesOf } from './rows.ts';

/** The same of ways, table, shop and money, and of what is looked up, noted, played and watched. */
export const ASKED_IN_CHINESE_ON_THE_WAY = glossesOf(`
coordinates address geocode | 经纬度 坐标 坐标多少 标到地图 定位坐标
address point reverse geocode | 坐标是哪 这个点是 什么位置 在哪条街 这个坐标
way place another car bike foot directions | 怎么去 咋去 怎么走 咋走 走哪条 骑车去 走路去 开车去 导航到 导航去 要走多久 骑过去 路线怎么
places kind around search | 附近哪有 最近的加油站 最近的药店 哪有药店 旁边有 周围有 附近的超市 附近的银行 附近的医院 哪有卖 取款机 理发店 洗车店 哪能修 修鞋 配钥匙 打印店
opening hours phone reviews place details | 周日开门 还开着吗 关门了没 口碑 评价怎么样 店电话 还营业
how far long between many places distance | 哪个更近 离得近 哪家近 距离多少 多少公里 远不远 离我近 到各个
roads moving now traffic | 堵不堵 堵车 路况 堵成 会不会堵 高架堵 塞车 路上堵 早高峰 晚高峰 堵在路上 出门会堵
height sea points elevation | 高原反应
picture map markers static | 地图截图 做张地图 标在地图 活动地点图 地图贴
car left near address parking | 停车场 停车位 哪能停 停哪 好停车 没地方停 车位
reached within minutes isochrone | 半小时内能 一小时内能 能到哪些 通勤圈 多大范围 生活圈 分钟能到
next buses trams trains stop departures | 下班车 下趟 几分钟来 公交什么时候 车还没来 等车 公交来了没 公交几点 等了半天
connection changes public transport plan trip | 怎么坐车 倒几趟 坐什么车 公交换乘 地铁怎么坐 不想开车 咋倒 咋坐车
stops around place nearby | 附近的站 哪有公交站 地铁口 公交站牌
lines disturbed service alerts | 停运 线路故障 改线 几号线停 限流 晚点通知 线路调整
ticket ride buy | 买车票 乘车码 地铁票 公交票 买张票坐 买地铁 月票
temperature wind rain right now current weather | 外面冷吗 冷不冷 热不热 现在多少度 外面下雨 外头下雨 要不要带伞 带伞吗 穿什么 刮风 外头冷
weather next days forecast | 明天下雨 降温 会降温 几天的天气 未来几天 周末会下雨 适合出去玩 能不能爬山 下周天气 天气会好
weather next hours hourly | 待会下雨 一会下雨 一会儿下雨 几点停雨 什么时候停雨 下午会下雨 今晚下雨 晾衣服 能晾 几点开始下 逐小时 小时预报
official warnings storms floods heat | 寒潮 冰雹 停课
dust ozone pollen outside air quality | 霾 戴口罩 能跑步吗外面 过敏季 空气怎么样 开窗通风
weather past day historical | 上个月天气 往年 去年这时候 以前的天气
sun rises sets times | 太阳下山
waves tides wind sea marine | 浪大 海上风 能下海
picture raining radar | 雨下到哪 雨区 雨往哪 雨飘到
flights airports day prices search | 飞去 飞到 想飞 机票多少 机票便宜 查机票 机票贵 有哪些航班 直飞 几班飞机 飞过去 机票价格 看看机票
flight time gate status | 航班晚点 飞机晚点 登机口 飞机到哪 起飞了没 落地了吗 到没到 接机 航班动态 飞机起飞了
buys seat flight book | 订那班 就买这班 买那班
seats free flight map | 座位图 哪些座 挑座位 坐一起 前排座
connection becomes cheaper price alert | 等便宜 低于多少提醒 盯着票价 票价降
terminals lounges waiting times airport | 休息室 机场要提前 贵宾室 机场攻略
taken along flight baggage rules | 行李多重 几公斤行李 充电宝 上飞机能带 带上飞机 随身带
hotels town nights search | 住哪 酒店推荐 民宿 便宜酒店 住几晚 住宿 找地方住
rooms pictures guests say hotel details | 酒店怎么样 酒店干净 那家酒店 有没有早餐 房间什么样 含早餐
reserves room book | 订房 订个房间 订酒店 订间房 就订这家酒店 房间订 把房间订 开间房 预订房间 大床房
gives room back cancel reservation | 退房间 房间取消 不住了 酒店取消 退酒店
journeys booked trips | 订了哪些 我的行程 订好的行程 订过的 行程单 旅行计划都订
calls car take somewhere ride | 打车 叫车 叫个车 打个车 叫辆车 打的 专车 快车 拦不到车 打不到车
ride cost estimate fare | 打车贵 打车要多少 车费估 打过去多少 打车到 打车去
car called where driver | 车还有多久 车怎么还没来 还没接到我
sends car away cancel ride | 不打车 取消订车
restaurants kitchen price place search | 餐厅推荐 人均 哪有好吃 西餐厅
holds table people hour reserve | 留个座 预约餐厅 餐厅订 几个人吃
meal brought home order delivery | 叫外卖 点外卖 点个外卖 不想做饭 懒得做饭 送饭 外卖吃 送餐 在家吃点外
long meal here track delivery | 外卖还有多久 骑手 外卖小哥 外卖送到哪
dishes restaurant prices menu | 有什么菜 都有什么菜 有啥好菜 店里有啥 有哪些菜 店都有啥
dishes made fridge find recipes | 剩下的菜 冰箱里有鸡蛋 做什么吃 做点啥 今晚做什么 有什么菜谱 找菜谱 做什么好吃 只剩土豆 家里只有 做个什么菜 能炒什么
ingredients steps dish recipe | 怎么做 咋做 做法 怎么烧 怎么炒 怎么煮 要放什么料 用料 配方
plan meals week | 安排三餐 排一周 下周吃啥 每天做啥
calories protein fat food nutrition | 吃了会胖 胖不胖 多少大卡 脂肪含量
used instead ingredient substitute | 没有料酒 没有黄油 家里没有酱油 可以用什么代
keeps dish own cookbook save recipe | 菜谱存 做法存 做法记 记下做法 菜谱收 好吃存下来
puts shopping list add | 买菜清单加 加到清单 记得买 要买的 快没了要买 家里没盐了 没酱油了 没纸了 快用完 清单加 购物单加 下次买 得买点
still bought show list | 还要买啥 要买什么 该买啥 购物清单 要买啥 买菜单 超市买什么 还差啥没买 清单上有
takes off shopping list remove | 不买了 从清单
larder goes off pantry stock | 存货 快过期 过期了没 家里还剩 囤了 冰箱里有什么 家里有没有
product cheapest compare prices | 哪家便宜 哪买便宜 哪买划算 去哪家买 比价 哪家划算 哪个超市便宜 最便宜
goods shop words category search products | 店里有没有 找商品 有没有卖 店里卖
article price pictures variants product | 商品详情 有几种颜色 有什么规格 什么尺码 有没有大码 那款多少钱 商品什么价
adds article shop create product | 上新 上个新品 新品上架 商品上架 卖新东西 新款上
pieces lie warehouse sets update stock | 库存改 进了货 入库 进货 库存加
articles nearly sold out low stock | 该进货 卖得差不多
customers ordered list orders | 客户订单 今天几单 多少单 谁下单 来单了 有订单吗 新订单 卖了几单
marks order sent tracking number fulfill | 发货 货发了 订单发货 寄出了
gives customer money back refund order | 退款 退钱 退货退款 不满意要退 退给客户 订单退
code things cheaper discount | 优惠券 打折 打八折 满减 做活动 促销
baskets left without paying abandoned | 没付款的 放着没付 没买单 加了没付 没下单的
puts article basket cart | 放进购物车 先加着 扔购物车 加购
pays basket checkout | 结账 下单付款 购物车付 去付款 购物车结 买单付 购物车下单
buyers say article reviews | 买家说 买的人怎么说
turnover day article sales report | 销售额 哪个卖得好 流水多少 今天卖
parcel where comes track | 快递怎么还没 什么时候到 物流 派送 买的还没到 快递查 包裹还没
label print sending parcel shipping | 面单 打面单 打印快递 运单打印
sending parcel costs carrier shipping rates | 邮费 运费 哪家快递便宜 寄件多少 快递费
courier fetch parcel pickup | 上门取 来拿快递 叫快递 寄快递 预约取件 寄个东西 快递员来 寄个包裹
carrier parcel did arrive report lost | 没收到货 签收了没 被人拿走
link somebody pay payment | 发个链接收 让客户付
money came in payments list | 到账 进账 收款记录 收了多少 钱到了没 付了没
sends money payment back refund | 退回付款 多付 付重了 退一笔 扣重了 收重了
writes bill customer invoice create | 开单 账单给客户 开发票给客户
mails bill send invoice | 发票邮
bills overdue unpaid invoices | 没付的账单 欠款 谁欠钱 谁没付 没回款 催款 还没付钱
charges customer month subscription create | 包月 开通会员 月费 每月扣 订阅开
stops charging customer subscription cancel | 别扣 取消订阅 不续 停掉订阅
lies account pending balance | 平台余额 能提多少 还没结算
transfers balance bank payout | 提到银行 余额提
payments customers contest disputes | 客户投诉扣款 不认账
money accounts balance bank | 账户里 卡上 工资到账 兜里
in out account transactions | 流水 花了哪些 扣了一笔 扣了什么钱 钱去哪
sends money another account transfer | 给房东 打给妈 给妈打 转一千 转五百 交房租 打过去钱
money spent month category spending | 钱花哪 花哪儿 花在吃 花得最多 开销 花销 吃饭花 哪方面花 花了多少 花太多 钱都花 花钱最多
limit spent budget set | 控制花钱 少花点
blocks lost card freeze | 卡丢 冻结 挂失 卡不见 钱包不见 卡找不到 被盗刷 盗刷
currency worth another exchange rates | 换多少 换人民币 换成人民币
payments repeat standing orders | 自动扣 每月自动 定期付 哪些自动扣 自动转
settles bill pay | 交话费 交物业 交燃气 充话费 付账单 煤气费 欠费
price share now quote | 股价 涨了没 跌了没 现在多少股 股票多少钱 多少一股 涨了吗 跌了吗 茅台 今天涨 什么价了
course share over time history price | 走势 一年来 跌了多少 近半年 历年股价 从去年到现在
revenue profit debts company financials | 财报 营收 赚了多少 公司赚 亏了多少 财务状况
headlines move markets news | 大盘怎么 市场消息 大盘为什么 股市为啥
own shares worth portfolio | 股票亏 股票赚 手里的股票 我赚了多少 被套 浮盈 浮亏 我的基金
buys sells shares order place | 卖出 买股 卖股 抛掉 割肉 买一百股 抄底 全卖了
companies report figures earnings calendar | 哪天公布 发业绩 财报季
shares fulfil conditions screen | 股息高 分红高 筛出股票 哪些股票
notes spent expense add | 记一笔 花了钱 记个账 刚花 今天花了 买菜花 吃饭花了 加油花 记下花 记支出
photo receipt reads sum scan | 发票拍 扫发票 识别发票 票据拍
expenses together accountant report | 费用报表 开支报表 支出汇总 会计要 会计催 开销明细 费用明细 报税要
owes whom eating split bill | 各付各 各出多少 人均多少 摊一下 算一下每人 谁该给谁 一起吃的 摊钱 凑份子
company pay back laid out reimbursement | 垫的 先垫 我垫 自己掏 自掏腰包 先付的 报一下 出差的票
kilometres driven work mileage | 跑了多少公里 开车跑客户 公车里程 油补 私车公用
notes may become customer lead create | 线索 意向客户 有兴趣的客户 感兴趣的客户 展会上认识 问价的 想了解产品 留了名片的 咨询的人
value stage deal update changes | 商机改 单子谈成 谈成了 签约了 成交了 合同金额改 进入谈判 项目金额 丢单
deals pipeline list | 商机 在谈的 跟着的单子 手上在谈 有哪些单在谈 在跟的客户 谈着的 手头的单
records call visit customer activity | 客户沟通 见了客户 刚跟客户 跟客户聊完 打完客户电话 跟进一下
probably sold quarter sales forecast | 完成目标 能不能达标 预计销售 这季度能 这个季度能 冲业绩
firm name domain find company | 找公司 公司叫什么 哪家公司 公司在系统里 客户公司
looks after customer assign account | 客户转给 离职客户 负责这家客户
opens case customer needs help ticket | 客户反映 客户来说 客户投诉 开个工单 客户用不了 客户报 用户反馈 客户打电话说 开工单 建工单 记个工单
cases waiting answer tickets | 等着回复的 没回的工单 还有多少工单 待处理工单 积压的工单 工单列表 没处理的客诉 客户在等 谁还没回
writes customer case answer ticket | 回客户 回复客户 工单回 答复客户
hands case next level escalate | 升级处理 升级给 处理不了 转给主管 往上报 客户要找领导
ends case close ticket | 工单关 关掉工单 结案 关工单 客户满意了
content customers were satisfaction | 打分怎么样 服务评价 客户打几分 客户高不高兴
articles help centre search | 使用说明 教程在哪 操作指南
reply taken earlier cases suggest | 回复建议 以前怎么答 建议怎么回 不知道怎么回
opens address browser navigate | 打开网页 浏览器打开 进那个网站 跳到网址 打开官网
clicks page browser | 点一下按钮 点那个按钮 点击按钮 点登录 按一下按钮 网页上点 点提交
types field page browser | 输入框 输入用户名 网页上填 填进网页 网页里输入 搜索框里
picture page browser screenshot | 页面截图 截个网页 截下这个网页 长截图
page tree used snapshot | 页面结构 页面元素 能点什么 页面有哪些
javascript page runs evaluate | 执行脚本 网页里执行 页面里跑 控制台里执行 页面跑段 网页跑脚本
messages errors page console | 控制台报 前端报错
requests page network | 请求了什么 调了哪些接口 抓包
browser tabs | 哪些标签 切换标签 开着的网页
page pdf saves browser | 网页转 页面存
searches internet titles web | 上网查 网上查 网上搜 百度一下 网上找 查查资料 网上怎么说
contents web page markdown fetch url | 抓网页 读一下网页 这个链接讲 链接里写 网页正文 打开链接看 这篇网页 链接里说
links website collects pages crawl | 爬整站 爬下来 全站抓 所有页面抓
structured fields web pages extract | 抓取数据 抓成表格 网页数据 扒数据 从网页上抓
recent articles about search news | 新闻 有什么报道 报道了 怎么报道 都有啥报道 媒体怎么说 爆雷 出什么事了 有什么说法 最新消息 相关新闻 上新闻了 后续报道
pictures internet image search | 网上找图 找张图 搜图 找图片 找几张图 图片搜 有没有图片
links site lead nowhere broken | 点不开的链接
owns domain until whois | 域名是谁 谁注册的 域名到期 域名有人
web page archived old copy | 以前长什么样 历史网页 被删的网页 网站老版
writes note create | 记个笔记 新笔记 记条笔记 灵感记 随手记 记个想法 备忘 记到笔记
notes search words | 翻笔记 我记过 笔记找 哪条笔记
note text get reads | 打开笔记 那条笔记 看那条笔记 笔记念 笔记里写
adds note append | 笔记里加 补到笔记 笔记补 笔记后加 再补一句 笔记里补
notebooks notes many | 哪些笔记本 几个笔记本 笔记本列表
gives notes tag | 笔记打标签
today page diary daily | 记日记 每日一记
connects two notes link | 两条笔记 笔记链
throws note away delete | 笔记不要
notes point note backlinks | 反向链接 哪些笔记引用
something done day due add task | 加个待办 记个待办 待办加 要做的事加 加个任务 新待办 待办记 别忘了做 记着要做 周五前要 要交的
done today week overdue list tasks | 今天要做 要干什么 还有啥事 待办 手头事 今天干啥 待办有 任务清单 拖着没做 该干啥 还有哪些事 有什么要做
ticks task off complete | 打勾 已经做了 完成了 办好了 划掉待办
another day task reschedule | 待办推 待办改到 改天做 明天再做 今天做不完 推到明天 来不及做 挪到明天 下周再弄
removes task delete | 待办删 不做了
smaller step task subtask | 子任务 拆几步
reminds time place reminder | 提醒我 点叫我 叫我起 记得提醒 到点提醒 提醒一下 怕忘 怕忘了 老忘 总忘 叫我一声 提醒妈
new list tasks create | 新建清单 建个清单 开个清单 待办清单建 列个清单
keeps people places things knowledge graph entities | 记住这个人 记着这个人 记着他 认识了个 认识一个 新认识 你记住 帮我记住 你要记得 记到脑子
remembered things belong together relations | 他俩是 是同一家 这层关系 什么关系记 是他徒弟 是她老公 是我表 是他老婆 谁是谁 的徒弟 的师父 的上司 的女儿 的儿子
adds facts something remembered observations | 补充一条 还记一点 他不吃 他过敏 她对花生 记住他 记住我 他喜欢 她喜欢 他爱吃
recalls remembered about search | 我跟你说过 跟你提过 跟你讲过 我说过 之前告诉你 之前说过 你还记得 记不记得 你记得 来着 我提过 上次告诉你 说过喜欢
forgets remembered things delete | 忘了他 别再记 记错了 从记忆 你忘了吧
everything remembered read graph | 你都记了 你知道我什么 你记得哪些 记了些什么 你对我了解
hard problem step by step thinking | 慢慢想 慢慢捋 捋清楚 理一理 挺绕 太绕 有点绕 一环扣一环 别急着答
many ideas brainstorm | 没灵感 起个名 送什么
weighs options against criteria decision | 选哪个 拿不定 帮我选 哪个好 两个都想 该不该跳 难选
plays song | 听歌 播放 想听 放点音乐 点首歌 放周杰伦 来点轻音乐
stops music moment pause | 别放了 停一下歌 歌停 关音乐 音乐关 安静会
next song | 听腻
back song before previous | 前一首 再放刚才
loud music volume | 声音大点 声音小点 太大声 吵死
songs albums artists search music | 谁唱的 哪首歌 什么歌 他的歌 有没有他的歌
new list songs playlist create | 建歌单 新歌单 建个歌单 跑步歌单
puts song list playlist add | 加到歌单 加进歌单 放进歌单 这首加 收进歌单
songs like recommend | 推荐歌 歌荒 类似的歌 有什么好听 没歌听
being played now | 这首叫什么 在放什么 谁唱的这首
words song lyrics | 歌里唱
moves music another device transfer | 音响上放 用音箱放 切到客厅 到客厅放 手机放的换
keeps song favourites like | 收藏这首 红心 点个红心 加喜欢 这歌不错
films clips words search videos | 有没有视频 教学视频 看视频 怎么做的视频
said video times transcript | 视频说了什么 视频字幕文本 不想看完视频 字幕文本 视频的文字 没空看视频 视频里讲
title channel views length video details | 视频多少人看 视频时长
saves video disk download | 存视频 视频存 离线看 路上看 没网看 没网也能看 飞机上看 高铁上看
cuts piece video trim | 截一段 剪一段 开头去掉 只要中间 掐头
another format size video convert | 视频压缩 格式不支持 放不了的视频 视频转成 放不出来
captions under video subtitles | 上字幕 视频字幕加 打字幕
sound out video extract | 提取音频 视频转音频 只要声音 视频里的声音 抽出音频 音频提 背景音乐提
subscribers views channel statistics | 粉丝多少 涨粉 订阅人数 频道怎么样
films search words genre | 找电影 什么电影 看什么电影 推荐电影 有什么好片 搜电影 哪部电影 那部电影叫 有啥片 演的电影
plot cast ratings film details | 谁演的 演员 剧情 演的谁 导演是
services stream film where watch | 哪里能看 哪个平台 在哪看 哪个软件看 哪个网站看 能在线看
cinemas near show film showtimes | 几点场 电影院 有几场 今晚有场 上映
film later watchlist remembers | 想看列表 回头看 以后看 标记想看
films another similar | 像这部
`);
