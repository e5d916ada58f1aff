import { glossesOf } from './rows.ts';

/** Verbs and nouns of one Chinese sign, and what tools say for them. A sign alone is often part of something else, and weighs less for that. */
export const SINGLE_SIGNS = glossesOf(`
get | 领 捞 抓 调 带
send | 送 递 投 派
call phone | 拨 呼
tell message | 讲 喊 告
ask question | 问 询
take picture | 拍 照
buy | 购 抢
sell shares | 抛 卖
choose decide | 选 挑
error | 错 崩 坏 败
invite | 拉 邀
search | 搜 寻 翻
show read | 瞧 瞅 瞄 阅
watch monitor | 盯
remove | 拆 撤 卸 踢 剔 摘 掰
cut | 剪 裁 截 切
merge | 拼 并 凑
split | 分 拆
pin top | 顶 挂 钉
stop | 断 掐 止
repair | 修 补
compare | 比 差
count | 数 计
measure | 测 量 称
price cost | 贵 费
pay money | 付 交 缴 赔
expense spent | 花 耗
transfer money | 汇 转
loan owe | 欠 借 贷
profit | 赚 亏 盈
stock price | 涨 跌 炒
discount | 券 折 减
recipe cook | 煮 炒 烤 炖 蒸 煎 焖 烧 腌
food eaten | 吃 餐 饭 菜 肉 鱼
drink water | 喝 饮
clean wash | 洗 扫 擦 拖 刷
symptom pain | 病 疼 痛 痒 咳 晕 吐
plant | 种 养 栽 花 草 树
learn cards | 学 背 考
training | 跑 跳 练 游 骑
sport match | 赛 踢 队
play song | 听 唱 歌 曲
sign signature | 签 盖
fill form | 填
print | 印
write note | 抄 登 录
delete | 扔 丢 弃
restore | 捡 救
cold heating | 冷 冻 凉
hot cooling | 热 烫 闷
weather wear | 穿 晒 淋
reminder | 醒 叫
email letter | 信 函
parcel | 件 箱 包
ticket | 票
train station | 站 铁
flight | 飞 航
car | 车
road directions | 路 桥
hotel stay | 住
ride take | 搭 乘
order delivery | 点
lock | 锁 
open | 开
close | 关 闭
volume loud | 吵 响 静
light | 灯 亮 暗
door | 门
window | 窗
curtain blind | 帘
book read | 书
movie film | 影 片 剧
photo | 图 像
draw picture | 画 绘
translate | 译 翻
speak aloud | 念 读 播
code program | 码
test | 试
build | 编
release version | 版
install | 装
upload | 传
download | 下
password key | 密 钥
permission access | 权
approve | 批 准
leave holiday | 假 休
meeting | 会 
company | 司 厂
customer | 客
law | 法
pet animal | 猫 狗 宠
child | 娃 孩
`);
