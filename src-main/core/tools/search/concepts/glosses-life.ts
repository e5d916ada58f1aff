import { glossesOf } from './rows.ts';

/** Chinese words of ways, shops, homes and free time, letter by letter in English. */
export const LIFE_GLOSSES = glossesOf(`
contact person | 联系人 通讯录 名片
birthday | 生日 过生日
merge entries | 重复联系人
map | 地图
route way | 路线 怎么走 走哪条 导航 驾车 自驾
how long far | 多久 多远 要多久 多长时间 距离 路程
transit bus | 公交 地铁 公交车 换乘 坐地铁 坐公交
departures next | 下一班 几点发车 末班车 首班车 还有多久来
stops | 车站 站台 站点
traffic roads | 路况 堵车 堵不堵 拥堵 堵吗
parking car left | 停车 停车场 停车位 车位
places around | 附近 周边 周围 旁边 就近
petrol station | 加油站 加油
charging stations | 充电桩 充电站 充电
chemist pharmacy | 药店 药房
bank place | 银行 取款机
hospital | 医院 诊所
supermarket shop | 超市 商店 便利店 商场
opening hours | 营业时间 几点关门 几点开门 开门了吗 还开着
coordinates | 坐标 经纬度
height sea | 海拔
reached within minutes | 可达范围
train tickets | 火车票 高铁票 动车票 车票 余票 有座 有票 还有票 抢票 硬座 二等座
refund ticket | 退票 退车票 退掉车票
timetable stations | 时刻表 经停 几点到站 列车时刻
buy ticket | 买票 购票 订票
flights | 航班 机票 飞机票 飞机
flight status on time | 晚点 延误 起飞 落地 准点 降落
seat | 座位 靠窗 选座
baggage | 行李 托运 行李额 箱子
hotel rooms | 酒店 宾馆 旅馆 民宿 住处 住的地方
cancel room | 退房 退订
trip journeys | 行程 旅行 旅游 旅程
ride car calls | 打车 叫车 网约车 专车 叫辆车
driver where | 司机 司机到哪 车到哪了
fare cost | 车费 打车费 运费 路费
weather forecast | 天气 天气预报 气温 气候
rain | 下雨 雨 降雨 有雨 带伞 雨伞 淋雨 阵雨 下不下雨
rain radar picture | 雷达图 云图
temperature wind | 温度 风 刮风 几度 冷吗 热吗 冷不冷
warnings storms | 台风 暴雨 预警 大风
dust air | 空气 空气质量 沙尘 花粉
sun rises sets | 日出 日落 天黑 天亮
waves tides | 海浪 潮汐 涨潮
past day weather | 去年今天 历史天气
restaurant | 餐厅 饭店 餐馆 馆子 吃饭的地方 好吃的
reserve table | 订位 订桌 订座 留位 包间 定位子
delivery meal | 外卖 送餐 送到 点餐 叫外卖 点一份 来一份
menu dishes | 菜单 菜品
recipe steps | 做法 菜谱 怎么做 食谱 步骤 烹饪
fridge ingredients | 食材 剩菜 剩下的菜
substitute instead | 代替 替代 没有的话 替换
calories | 卡路里 热量 营养 卡路里多少
plan meals week | 一周菜谱 搭配 食谱计划 备餐
shopping list | 购物清单 采购清单 买菜 买菜清单 要买
larder stock goes off | 保质期 存货 家里还有
cheapest product | 最便宜 比价 哪家便宜 便宜
goods products | 商品 货品 产品 货
price | 价格 价钱 多少钱 售价 什么价
stock warehouse pieces | 库存 存货 仓库 货架
nearly sold out | 快卖完 缺货 断货 卖光
orders customers ordered | 订单 下单 客户订单
sent tracking | 发货 已发货
give money back | 退款 退钱 退货
discount code cheaper | 优惠券 折扣 打折 优惠码 促销
basket | 购物车 加购 加入购物车
reviews buyers | 评价 买家评论 口碑 差评
turnover sales | 销售额 营业额 营收 业绩 卖了多少
left without paying | 没付款就走 未支付
parcel | 包裹 快递 快递单 运单
track parcel where | 物流 到哪了 查物流 快递到哪 查快递 到哪里了 派送 还没到
send parcel shipping | 寄快递 寄件 寄 寄东西 寄送 邮寄
courier fetch | 上门取件 取件 快递员 揽件
lost parcel | 丢件 丢了 没收到
shipping costs | 邮费 运费 寄费 多少运费
bill invoice | 发票 账单 开票
invoice real | 真伪 真假 假发票 假的 查验 验真 验证发票
issue invoice customer | 开发票 开具 开票 开张发票
overdue unpaid bills | 欠款 未付 没付 没付款 还没付 欠钱 没给钱 拖欠 催款 逾期
payment link | 收款码 付款链接 收款链接
money came in | 进账 到账 收款 收到的钱
subscription month charge | 包月 续费 自动续费 会员 订阅
customers contest | 争议 拒付
accounts money | 余额 账户余额 存款 账上 卡里
transactions in out | 流水 交易明细 明细 收支 交易记录
transfer money | 转账 转钱 汇款 打款 打钱 转给
money spent category month | 花了多少 花销 开销 开支 支出 消费 花费 用在哪 都花哪了
limit budget spent | 预算 限额 别超过 不超过 控制开销 省钱 每月最多
block card lost | 挂失 冻结卡 卡丢了
currency worth | 汇率 外汇 兑换 换算成人民币 兑 美元 欧元 日元 英镑
standing payments repeat | 定期扣款 自动扣款
pay bill | 缴费 交水电费 水电费 电费 话费 交费 还款
share price | 股价 股票 股 行情
portfolio own shares worth | 持仓 盈亏 我的股票
buy sell shares | 买入 卖出 加仓 减仓 抛
company profit figures | 财报 业绩 利润
coin | 比特币 虚拟币 数字货币
expense note | 记账 记一笔 垫付
receipt photo sum | 小票 收据 发票照片
reimbursement pay back | 报销 报账 垫的钱 报销单
owes whom split | 分摊 平摊 均摊 各付各的 谁欠谁
kilometres driven | 里程 公里数
loan monthly rate house | 房贷 月供 按揭 贷款 每月还 还贷
flats houses | 房子 租房 买房 二手房 房源
lead customer | 线索 潜在客户 意向客户 新客户
deal stage | 商机 成交 跟进 单子谈
customer known profile | 客户资料 客户信息 客户画像
call visit customer | 拜访 拜访记录 跟进记录
forecast sold | 销售预测
case customer help | 客诉 投诉 工单 求助
next level escalate | 升级处理 上报 转上级 转二线
content customers satisfaction | 满意度 好评率
employee people | 员工 职员 人手 花名册
days leave | 年假 事假 病假 调休 请假 休几天
leave left | 剩几天假 假还有 年假还剩
approval | 审批 审批单 流程 批准 申请
attendance clock | 考勤 打卡 早退 出勤 缺勤 旷工
meeting room | 会议室 订会议室 开会的地方
payslip paid month | 工资条 工资单 工资 薪水 薪资 发工资
begin working day | 上班 上班打卡
ends working day | 下班 下班打卡
applied applicant | 应聘 候选人 简历 投简历 应聘者
vacant positions | 职位 岗位 招聘 招人 空缺
interview applicant | 面试 约面试
first day onboard | 入职 新人 新员工 报到
guide pages wiki | 指南 手册 知识库 内部文档 说明书 教程 文档库
laws | 法律 法规 法条 条例
judgements courts | 判例 案例 判决 裁判文书
firm behind register | 工商信息 企业信息 法人
population capital | 人口 首都 国情
sleep | 睡眠 睡觉 睡得 入睡 睡了 深睡 睡够
steps walked | 步数 走路 走了 散步
training workout | 锻炼 健身 运动 训练 跑步 游泳 骑车 跑了
pulse heart | 心跳 心率 脉搏
weight kilograms | 体重 减肥 胖了 瘦了 公斤
eaten meal food | 吃了 早饭 午饭 晚饭 早餐 午餐 晚餐 饮食
drunk water glass | 喝水 喝了 一杯水
pill medication | 吃药 药 服药 用药
doctor appointment physician | 挂号 看病 挂个号 医生 看医生 就诊 门诊 专家号 牙医 皮肤科 内科 眼科
symptoms ailment | 症状 不舒服 头疼 发烧 咳嗽 疼 难受 拉肚子 头晕
song play | 歌 歌曲 曲子 来首 听歌 唱歌 放歌
next song | 换一首歌 换首歌 换首别的 下一首 切歌 换歌 换一首 换首 换个歌
previous song | 上一首 刚才那首
stops music | 暂停音乐 停一下音乐 别放了
songs like mood | 推荐歌 好听 适合 氛围 轻音乐
list songs playlist | 歌单 播放列表
loud volume | 音量 声音 大声 小声 响
what is being played | 正在放 放的什么 这是什么歌 这歌叫什么
lyrics words song | 歌词
video | 视频 短视频 录像 影片
video transcript said | 视频文字 视频讲了什么 字幕文件
captions subtitles | 字幕 加字幕 配字幕
cut piece video | 剪视频 剪辑 剪掉 裁剪 截取
sound out video | 提取音频 提取声音 音轨
convert video format | 转码 转格式 换格式
films movie | 电影 影片 片子 大片 新片
cinemas show | 上映 影院 电影院 场次 排片 热映
stream title services | 在哪看 哪个平台 哪里能看
similar films | 类似的电影 差不多的片 同类
film later watchlist | 想看 片单 待看
draws picture description | 画一张 画一幅 画个 画画 生成图片 插画 作画 画
repair old photo scratches | 老照片 旧照片 修复 划痕 相片 上色
cuts foreground background | 抠图 去背景 背景 换背景
more pixels | 放大 变清晰 清晰 高清 模糊 不清楚 清楚点
recognises words picture | 识别文字 识图 提取文字 图中文字 识别
what seen picture | 图里有什么 看图 图上是什么
square code phones | 二维码 扫码
album collection pictures | 相册 影集
which plant picture | 什么花 这是什么花 什么植物 什么树 认花
look after plant | 养花 怎么养 浇水 多肉 盆栽
bed watered | 浇花 灌溉 浇地
reads aloud voice | 朗读 读出来 念 念给我听 配音
writes down recording | 录音转文字 听写 整理成文字 转成文字 录音
merge pdf | 拼成 合成一个 合并成 拼接 并成一个
takes pages out pdf | 拆分 抽几页 拆成
smaller pdf | 压缩一下 变小
form fields fill | 表单 填表 填写 表格填
ai language model | 大模型 语言模型 人工智能
trains model own | 微调 训练模型 训练
training data | 数据集 训练数据 语料
questions form survey | 问卷 调查 表单 反馈表
answers counted | 问卷结果 统计结果 答题情况 回收结果
visits pages | 访问量 浏览量 多少人访问 点击量 流量
visitors site now | 在线人数 正在访问 访客
where visitors came | 来源 从哪来 渠道
experiment variant | 对照实验 哪个版本好
newsletter campaign | 群发 推广 营销 活动邮件
advertisements cost | 广告费 投放 广告
post profile | 发帖 发动态 发条 动态 朋友圈 帖子
talks topics trending | 热搜 热门 热点 热榜 话题 在聊什么 最火 火的
posted follow | 关注的人 刷一刷 时间线
followers | 粉丝 关注者
news headlines | 新闻 头条 要闻 时事 大事
feed | 资讯 博客
scores matches | 比分 比赛 球赛 赛况 几比几
matches come | 赛程 下一场 什么时候比赛
league stands | 积分榜 排名 榜首
concerts theatre | 演唱会 音乐会 话剧 展览 演出
light lamp | 灯 台灯 吊灯 顶灯 灯光 灯泡
curtain blind | 窗帘 百叶窗
door lock | 门锁 大门 房门 锁门
air conditioner climate | 空调 冷气 制冷
fan | 风扇 电扇 换气扇
vacuum | 扫地机 扫地机器人 吸尘
socket plug | 插座 插头 排插
camera | 摄像头 监控 画面
humidity | 湿度 加湿 加湿器 潮湿
heater radiator | 暖气 取暖 地暖
water heater | 热水器 洗澡水
washing machine | 洗衣机 洗衣服
meter electricity | 电表 用电 度电 用了多少电 电量 耗电
runs itself rule | 自动化 自动 场景 联动
same time every day | 定时 每天定时 到点 定点
who home | 谁在家 家里有人 没人在家
offline battery | 掉线 离线 没电 低电量
takes new device home | 配对 添加设备 新设备
pet animal | 宠物 猫 狗 小狗 小猫 喵 毛孩子
feeder portion feed | 喂食 喂猫 喂狗 猫粮 狗粮 投喂
animal collar where | 猫跑哪 狗跑哪 走丢 跑哪去 跑丢
animal doctor | 兽医 宠物医院 打疫苗
car charge range | 续航 剩余电量 还能跑
warms cabin car | 车里空调 预热 车内 提前开空调
car parked | 车停哪 车在哪
locks car | 锁车 车锁
router | 路由器 路由
wireless network | 无线网 无线 信号
cuts device internet | 断网 踢下线 拉黑设备 蹭网
visitors wireless | 访客网络 客人上网
children offline hours | 未成年 孩子上网 家长控制 限制上网 熬夜上网
connection fast speed | 网速 测速 带宽 网慢 网卡
program hangs ends | 卡死 死机 没反应 关不掉 结束进程
programs run | 进程 后台 正在运行 占内存 什么程序
screen picture | 截屏 截图 屏幕
copied clipboard | 剪贴板
sleeping computer wakes | 唤醒 远程开机
browser page | 浏览器 网页 页面
clicks | 点击 点一下 按一下
types field | 输入 填 输入框
waits appears | 等待 加载完
requests page made | 网络请求 抓包
search internet | 上网查 百度 搜一搜 网上查 谷歌 网上搜
contents web page | 网页内容 抓取 爬
short link | 短链接 短链 缩短链接
old copy page | 网页快照 旧网页
links lead nowhere | 死链 失效链接
arithmetic | 算一下 算数 等于多少 加减乘除 计算
units | 换算 单位 等于几 公里 英里 英寸 磅
time zone | 时区 时差 当地时间
timer rings | 倒计时 计时 定时器 计时器
chance number | 随机数 随机 抽签 抽奖
thrown die | 骰子 掷骰子
laugh joke | 笑话 段子
days between | 还有几天 相差几天 隔几天 倒数
differs texts | 对比 找不同 有什么不同 差别
checksum | 校验和 哈希
options weighs criteria | 纠结 选哪个 权衡 利弊 怎么选
ideas | 主意 点子 想法 灵感 头脑风暴
step thinking problem | 一步步 分析 推理 想清楚
chess move | 下棋 象棋 棋局
games owns | 游戏 玩了多久
sky stars | 星星 星座 星空
ground shook | 地震
gene | 基因
formula mass chemical | 化学 化合物 分子
model printing | 三维打印 打印模型
design frames | 设计稿 设计图 原型
flow charts | 流程图 时序图 架构图 画流程
sticky notes board | 白板 便利贴
components reusable | 组件
manage | 管理 处理 弄一下 操作
check | 检查 核对 看一看 确认 查看
recommend | 推荐 建议 有什么推荐
control limit | 控制 限制
real | 真的 真实
tool | 工具 插件
`);
