import { glossesOf } from './rows.ts';

/** How people ask in Chinese for what is done at work, tool after tool: the short way, the way they talk, and what they complain of when they want just that. */
export const ASKED_IN_CHINESE = glossesOf(`
opens issue project create | 提个需求 提个问题单 登记缺陷 记个缺陷 开个任务单 报个故障 提个单 建个单子 记到看板 页面白屏 按钮点不动 点了没反应
returns one issue fields | 那个单子 单子什么情况 单子进展 那张单 这张单 任务单详情 号单
changes fields issue update | 优先级改 单子改 单子描述 需求变了
finds issues search status | 还没解决的 没修的 没关的单 挂着的单 没人管的 未解决的 还有哪些缺陷 欠的债 遗留问题
remark issue comment | 单子下面 单子上说 单子底下 补一句说明 跟帖说
moves issue state workflow transition | 拖到已完成 拖到进行中 改成已完成 标成已解决 改状态 状态改 进入测试 移到测试
hands issue somebody assign | 派给 指派给 让他来修 交给他修 换个人跟 转给他做 甩给 谁来做
sprints board past planned | 这个迭代 几个迭代 下个迭代 迭代列表 哪个冲刺
moves issues into sprint | 排到下个迭代 塞进迭代 这期做 下期做 排期到
records worked issue minutes log work | 花的工时 登记工时 记工时 填一下工时 干了两小时 干了几个小时 忙活了 搞了一下午 搞了一上午
issue blocks duplicates relates link | 跟那个重复 是重复的 重复单 关联起来 挂一起 依赖那个单 先等那个做完
projects account list | 参与的项目 能看到的项目 手上的项目 几个项目
sprint burndown figures | 能不能做完 还差多少活
watcher issue hear changes | 也想知道进展 让他跟进 抄送他 同步给他看
closes many issues bulk | 一次关掉 一口气关 统一关掉 过期的单 没人理的单
creates repository empty | 新开个库 新仓库 放代码的地方
repositories person organisation list | 名下的仓库 有几个仓库 仓库列表 哪些仓库 所有仓库
contents file repository ref | 远程文件内容 那个分支上的 库里的配置
commits several files branch push | 推上去 推到远程 推到仓库 提交到远程 推代码
branch from another create | 拉个分支 开个分支 新分支 拉一个分支 从主干 单独开一条
branches repository protected | 所有分支 受保护的分支
proposes merge branch pull request create | 发起合并 申请合并 合并申请 请求合并 找人评审 代码写完了 开发完了 活干完了想合
pull requests open list | 没合的 待合并 等着合的 等评审的 待评审 谁的还没合
merges pull request squash rebase | 合进主干 合到主干 合进去 合掉 合并进去 可以合了 大家都点赞了 评审过了
review pull request approve | 帮看下代码 代码评审 给个通过 打回去重改 打回修改 提点意见 给点意见 代码写得不行
pull request changes diff | 改了哪几行 改了哪些代码 改动内容 这次合并改了 合并请求改了
commits branch latest list | 最近谁提交 最近提交 提交记录 昨天提交了 谁提交的 有哪些提交 最新提交
looks code repositories search | 哪个仓库里 哪个库里写 全仓库搜 哪段代码写过 以前谁写过 写过一个 哪个项目用到
copy repository fork another owner | 拷到我账号 弄一份到我这
publishes version notes release | 发个版 发个新版 发布新版本 打包发布 写发布说明 出个正式版 版本发出去
published versions repository list | 发过哪些版 历史版本有 出到第几版
repository favourite star | 点个星 加个星 标个星 收藏这个项目 项目不错
runs automated workflows ended | 跑没跑过 工作流跑 流程跑完了 跑成功了吗 检查过没过 最近几次运行
starts finished workflow once more rerun | 重跑一遍 网络抖了
output jobs workflow logs | 运行日志 跑挂了 哪一步挂了 卡在哪个任务
known weaknesses dependencies security alerts | 有没有漏洞 安全漏洞 用的包有 包有漏洞 不安全的包 爆出漏洞 高危漏洞 被通报漏洞
piece code under link gist | 代码贴出来 这段脚本发 代码发给别人 分享一小段 弄个链接
gives person access repository collaborator | 协作者 加进仓库 仓库权限 没权限推 推不上去 让他能提交 给他提交权限 访问不了仓库
wrote each line file blame | 哪个家伙写 谁的锅
files working copy changed staged | 本地改了啥 改了哪些文件 本地有改动吗 还有没提交的 没提交的文件 暂存了哪些
differences not staged | 改动对比 改前改后
records staged changes message commit | 提交一下 先提交 提交代码 提交掉 提交说明写 写个提交说明
stages files next commit add | 放进暂存 暂存一下 暂存区 准备提交 下次提交带上 算进提交
history commits log | 提交历史 历史提交 提交过什么 都提交过啥 谁动过代码
switches working copy branch checkout | 切回主干 换到那个分支 跳到分支 切过去 换个分支
uncommitted changes aside stash | 先存一边 暂时放一边 先搁一边 写到一半 临时切 先收着
staged changes back out reset | 不想提交这个 加错文件了 误加
applies one commit cherry pick | 摘过来 单独拿过来 捡过来 那个修复也要 同一个修复 搬到这个分支
names commit version tag | 打个标签 打标
reads file text | 打开看看内容 文件里写了啥 看下文件 文件写的啥 读一下文件 开头几行 最后几行 配置文件写的
writes text file replacing | 写到文件 另存成 存到本地文件 写个文件
replaces passages text file edit | 文件里改成 把文件里 文件改一处 换掉那一行 改那行
makes folder directory create | 建个文件夹 建个目录 弄个文件夹 开个文件夹
folder files lies list directory | 文件夹里有 目录下有 下载里有
folder everything below tree | 整个结构 文件夹结构 项目结构 一层一层 树形 全部展开
moves renames file folder | 挪到另一个 放错地方 放错文件夹
finds files names pattern search | 按名字找 文件找不着 文件放哪 存哪儿了 文件去哪了 哪个文件夹里 后缀是 按后缀 以什么结尾 文件名里有 找个文件 叫什么文件名
finds lines text inside files grep | 文件里搜 哪个文件提到 哪个文件写了 内容里包含 在文件内容里 哪里写着 含有这个词的 出现过这个词
size dates rights file info | 什么时候建的 文件属性 谁有权限读
removes file disk delete | 文件删了 这文件没用 文件删掉 不要的文件
packs files compressed archive zip | 打个包 打包成 压缩包 打包发 压成一个 打成压缩包 一堆文件发
unpacks archive folder | 压缩包打开 压缩包打不开 压缩包里
room folders left disk usage | 还剩多少空间 哪个文件夹大
files folder change watch tells | 有新文件 新文件进来 一有新文件 文件夹有动静 目录有变化 扔新文件 文件有改动
picture sound base64 read media | 读图片文件 读音频文件 打开这张图片 图片的数据
files same twice duplicates | 存了两份 重了好多 存重了
searches names contents drive | 云盘里找 网盘里有没有 存网盘哪
local file folder drive upload | 放网盘 存网盘 备到云盘 扔到网盘
brings file drive computer download | 网盘里拿 存到电脑
gives people access file link share drive | 网盘链接
folder drive new | 网盘建 云盘建
files opened lately drive recent | 最近用过的
throws file bin drive trash | 扔回收站 扔进回收站 丢回收站 放回收站 网盘里删 云盘里删
brings file back bin restore | 从回收站 捞回来
earlier versions file revisions | 前几版 被人改乱了 改坏了文件 谁改乱了
storage used left quota drive | 云盘空间 网盘还能
online document pdf export drive | 在线文档转 文档转成 导成 在线文档导出 文档存成
starts online document docs create | 新建文档 新文档 建个文档 写个文档 起草一份 空白文档 起个稿
adds paragraphs end document append | 文档后面加 文档末尾 结尾补 后面接着写 加到文档最后
replaces every occurrence words document | 统一替换 统统改成 公司改名了 错别的名字 所有的都改
reads document text docs get | 读一下文档 文档里说了 看看那个文档 那份文档写了 文档打开 打开文档
remark passage document comment | 批注 加个批注 旁边批 在旁边注明
proposes change owner accept suggest edit | 修订模式 改一版给他看 别直接改 不直接改
document template fields filled | 照着模板 套个格式 照以前那份
counts words characters document | 字够不够 限多少字
values range cells read | 那几列 表里的数 那一列 那一行
writes values cells | 填到表里 写进表格 填进单元格 表格里改 填进去
adds row sheet append | 添一行 表格后面加 多记一行 往表里加 最下面加
spreadsheet new create | 弄个表 开个表 新表格 做张表
draws chart range cells | 做个图表 画个柱状图 折线图 饼图 柱状图 趋势图 图表 光看数字 数字看不明白 画成图
orders rows column sort | 谁排第一 倒着排
looks value tabs spreadsheet find | 表格里找 在哪一格 哪一行写着
puts formula cell | 公式 自动求和 求和 加起来的公式 合计自动 自动合计
sets colours number formats borders cells | 标个颜色 填充颜色 表格好看点 表太丑 保留两位小数 显示成百分比
fills tab comma separated values import csv | 导到表格
makes presentation outline deck | 做个演示 做幻灯片 弄份演示 汇报材料 答辩用的 路演材料 做几页 明天要汇报
adds slide heading bullet points | 补一页 再来一页 新增一页
saves presentation pdf pictures export slides | 演示文稿转 打不开演示
speaker notes slide says | 演讲稿 讲稿 上台讲 怕忘词 忘词 每页底下 台词写
swaps picture slide replace image | 换掉那页 页的图 那页的图片 图片过时了 配图换
company wiki pages text search | 内部文档 知识库里搜 公司资料里 制度在哪 规定写在哪 流程写在哪 内部资料 公司规定怎么 怎么请假流程
wiki page text below get | 知识库那页 打开那篇 知识库那篇 看那篇说明 看看那页
writes page space wiki create | 知识库里新 写一篇到 写份说明 写成一页 整理成文
new text existing page wiki update | 那页过时了 更新那页 更新说明 说明过时 跟实际不符 知识库改 改知识库
who changed page when history wiki | 那页谁改 页面历史 修改历史 谁动了那页 之前写的是
spaces wiki | 哪些空间 空间列表 有几个空间 知识库分几块
hangs file page wiki attach | 挂个附件 附件挂 把附件放到
page pdf word wiki export | 那页导出 导出那篇
runs sql statement rows | 查一下数据库 库里查 跑条查询 查库 多少用户注册
tables views schema | 哪些表 几张表 数据库里都有
columns types keys table describe | 表有哪些字段 有哪些字段 字段叫什么
planner run statement costs explain query | 执行计划 全表扫
statements took longest slow queries | 查询太慢
indexes help workload suggest | 建什么索引 缺索引
big tables indexes sizes | 最大的表 数据库变大
sessions open now database connections | 连着数据库 几个连接 连接满了 连接太多
ends session database kill | 锁表 卡住的查询 断开那个连接
change schema migration apply | 结构升 表结构升 表要加
dead rows table cleans vacuum | 清理死数据 空间没释放 删了很多 删完空间没 数据删了还占
records table adds insert rows | 插一条 录入几条 塞几条 加几条记录 插入记录 造几条数据
documents collection match find | 集合里查 查集合 查出文档 查文档记录
document collection stores new insert | 存进集合 插入文档 集合里加 往集合里 存一条文档
fields documents match update | 批量改 集合里改 批量更新 所有文档改 统一改字段
documents match filter removes | 集合里删 批量删 清掉符合 符合条件的删 过期的文档
groups computes collection stages aggregate | 分组统计 按月统计 按城市统计 汇总一下 统计每个 每个月多少
collections database list | 哪些集合 有几个集合
lookups fields quick collection index | 集合查得慢 给集合
value key cache | 缓存里的值 缓存里存的 缓存值 缓存的内容
stores value key cache time | 放缓存 写缓存 存缓存 先缓存 缓存几分钟 缓存起来
drops key cache | 删缓存键 删掉那个缓存 还是旧数据 一直是旧的 某个缓存
keys pattern cache | 缓存键 键的列表
empties cache completely flush | 清空缓存 清缓存 缓存都清 全部缓存
memory hit rate evictions cache | 缓存命中 缓存占多少 缓存满没
stores texts embeddings | 入向量库 向量入库 资料喂进 灌进向量
texts mean nearly same similarity search | 语义相近 意思一样的 类似的问题
removes embeddings delete vectors | 几条向量 向量清
appointments between dates list events | 都有什么安排 日程安排 有没有事 有啥会 有几个会 明天干嘛 行程满不满 周末有事 我的日程 看下日程 安排满
appointment calendar guests create event | 约个时间 记进日程 定个会 约他 安排一次 建个日程 写进日程 排进日程 占个时间 日历记上 要去看牙 要去体检 要开家长会
moves changes appointment update event | 会改期 改期 会推迟 推到下周 推迟一小时 提前一小时 换个时间开 时间改到 改到下午 改到明天 往后挪 往后推 时间不合适 改个时间
appointment out guests delete event | 取消那个会 会不开 活动取消 日程删 那天去不了了 日程取消 取消掉那个会
everybody group time free | 都行的时间 都能来
invitation yes no perhaps respond | 邀请我去 去不去开会 会议邀请 说我不去 说我去
calendars account list | 日历列表 日历都有
hours others may book working | 只能约 别约我 不让别人约
declines invitations away automatically out of office | 休假期间 外出状态 休年假期间 谁约都推掉
appointment repeats week recurring | 每周固定 固定每周 例会 每个月固定 定期开 每周都要 每礼拜 每周三
days off country public holidays | 法定假 法定节假日 放几天 放假几天 几号放假 怎么放假 调休 调不调休 五一放 国庆放 春节放
sends mail people attachments | 发封邮件 写封邮件给 邮件通知 邮箱发 发到他邮箱 用邮件发
finds mails sender words search | 那封邮件 找不到邮件 发来的邮件
mail text attachments read | 邮件打开 邮件说了啥 邮件内容 邮件里写 邮件念
answers mail reply | 回复邮件 回一封
passes mail somebody forward | 转给同事 转发给
writes mail without sending draft | 打个草稿 拟封
mails not read unread | 来邮件了吗 几封没看 收件箱
mail out inbox keeps archive | 归档 收件箱清 处理完的邮件 挪出收件箱
throws mail away delete | 没用的邮件
label mail puts | 打标签 贴标签 分类标签
mail junk spam | 钓鱼邮件 标成垃圾
ends mailing list unsubscribe | 退订 天天给我发 天天发邮件 老给我发 广告邮件
sorts future mails condition filter | 自动分到 自动放到 自动分拣 凡是他发的
saves attached mail attachment | 邮件附件 把附件
sends mail later time schedule | 定时发邮件 晚点再发 明早再发 定时邮件 半夜写的邮件
answers automatically away vacation reply | 自动回复 自动回邮件 休假自动 邮件自动回 度假期间 有人写信
writes channel message | 发到群里 群里发 群里说 在群里说 频道里发 群里喊 通知大家 跟全组 跟全组人 告诉全组 跟团队说 全员通知 发个通知
channels workspace list | 哪些频道 频道列表 有哪些群 都有什么群
last messages channel history | 群里聊 群里说了啥 群里在聊 错过的消息 聊到哪 频道里都说
answers thread reply | 回在那条下面 那条下面回 消息串 跟在后面回 接着那条
writes privately person direct message | 单独发 一对一 别在群里 单独跟
emoji message reaction | 发个表情
finds messages channels search | 谁在群里说过 之前在群里 说过的那句
people workspace profiles members | 群里都有谁 频道里有谁 谁在群里 成员名单 有多少人
shows short text emoji beside name status | 设成忙 显示忙 显示开会中 勿扰状态 我在开会别 名字旁边
opens channel create | 开个频道 建个群聊 专门聊
brings people channel invite | 请进群
keeps message top channel pin | 固定在顶部 往下翻找不到
says channel about topic | 频道简介 群公告 群简介
no more notifications channel mute | 频道太吵 别再弹 屏蔽通知 叮叮咚咚
sends text message phone contact | 发个信息 发条信息 发微信 微信跟 给他发句话 跟妈说 告诉我妈 跟老婆说 告诉老婆 跟老公说 告诉爸 回个信 告诉她一声
sends picture caption | 拍的发给 照片给他看
sends recorded voice message | 发条语音 语音跟 懒得打字
sends point map location | 我在哪告诉 告诉他我在哪
question choices group poll | 投票 让大家选 举手表决 选一个时间
written chat history | 聊天记录 之前聊的 跟他聊过 上次聊 跟我说的 他怎么说来着
stops somebody writing block contact | 屏蔽他 不想让他找我 骚扰我 老骚扰 拉进黑名单 黑名单 别让他再发
starts group people | 拉个群 组个群 拉群 建群 拉一个群 弄个群 组群
rings number call | 打过去 回个电话 拨打 通个话 打给他
sends short text mobile sms | 短信发 没网发
calls came in went out list | 未接来电 未接电话 没接到 错过的电话 刚才谁打 谁打的 来电记录 打过几次
messages callers voicemail transcript | 有人留言 留的话
who number belongs lookup | 谁的号码 陌生电话 哪里的号 是不是骚扰 号码归属 谁家电话
incoming calls another number forward | 打到我手机 转到座机
video meeting link makes | 开个视频会 视频会议 线上会议 视频聊 线上聊 远程开会 线上碰 语音会
video meetings come list | 有哪些视频 几场会 今天的视频会 要开的会 会议列表
said recorded meeting transcript | 会议记录 会议文字 会议逐字 原话怎么说 会上怎么说 会上原话 录的会 会上谁说 一字不差
decisions action items meeting summary | 会开了啥 我没参加会 没去开会 错过了会 会后要做 会上说我要
recorded meetings list | 会议录像 录下来的会 回放在哪 录像在哪
ends running meeting everybody | 会开完了
person name company number find contact | 联系方式 怎么联系 谁的电话 通讯录里找 邮箱是什么 存过他电话 电话存
saves person number address contact | 存一下电话 存电话 加个联系人 名片 收到名片 存到通讯录 留个电话 存他的
changes known person contact update | 换手机号 换了电话 号码变了 搬家了改地址 地址变了 换公司了 邮箱换了
two entries same person merge | 同一个人存 存了两次 联系人重复 存了两个
people vcards export | 通讯录备份 换新手机 所有联系人导
starts build branch trigger | 打个包测 编一下 出个包 跑个构建 重新构建 编译一下 构建跑起来
build passed status | 包打好 构建怎么样 打包好了没 红了吗 编过了没
build printed log | 构建挂了 编译失败 打包失败
stops running build cancel | 别构建 不用编了
pipelines project | 流水线列表
tests red failed build | 哪些测试挂 测试没过 测试红 哪个用例 用例挂 用例没过 几个没过
tests pass sometimes flaky | 偶尔挂 有时候过 时过时不过 抽风 时灵时不灵
file build made artifact | 打好的包 编出来的
value builds read variable pipeline | 环境变量 加个变量 构建里用的
builds become slower duration | 构建耗时 打包越来越慢
brings version service environment deploy | 上测试 发到测试 发到预发 上个版本 发上去 部署上去 发到环境
returns version before rollback | 退版 滚回去 刚上线就 换回旧版 版本有问题
brought out when whom deployments | 谁发的版 上线记录 发布记录 发了什么 今天发过
far rollout deployment status | 发布到哪 部署完了 发布完成
staging production promote | 推到生产 上生产 推生产 发正式 预发验过 验过没问题 从预发 推到线上 发到线上 推上线 正式环境发
switches feature users flag | 先给一部分 部分用户 小范围 新功能先关 给内部用户开
services run environments | 环境列表 都有什么环境
pods namespace state | 实例状态 都起来了吗 有几个在跑 哪些在重启 老重启 起没起来
output container pod logs | 服务打的日志 打印了什么 容器输出
resource cluster describe | 为什么起不来 一直挂起 详细状态
creates changes resources yaml apply manifest | 清单应用 把清单
sets replicas run scale | 加几个副本 多起几个 顶不住了加
starts pods deployment anew restart | 服务重启 重启一下服务 重启应用
removes resource cluster delete | 集群里删 删掉那个服务 集群资源删
runs command inside container exec | 进去看 进里头 里面跑条命令 里头敲 里面执行
cpu memory nodes top | 节点负载 哪台机器 哪个节点 机器撑不住 节点内存 集群压力 集群卡
happened cluster lately events | 集群发生 集群出了
opens port pod computer forward | 转发端口 映射到本地 本地连 端口映射本机 本地调试 转到本地
containers machine running list | 跑着哪些容器 容器列表 起了几个容器
starts container | 把容器启
stops container | 停容器 停掉容器 容器停掉 把容器停 容器关掉
container printed logs | 容器日志 容器打印 容器里报 容器报错
fetches image registry pull | 拉取镜像 镜像拉 下个镜像
makes image dockerfile build | 做个镜像 打个镜像
deletes stopped container remove | 删容器 停掉的容器删 不用的容器
starts services compose | 全部服务起 整套起 整套环境 一起启动 全家桶起
frees room images prune | 清镜像 镜像占 老镜像
virtual machines account list instances | 有几台云主机 哪些虚拟机 有哪些机器 云上有
boots virtual machine start | 虚拟机开 云主机开 把机器开
shuts virtual machine down stop | 关机省钱
rents new virtual machine create | 买台云 开台云 申请云主机 来台服务器 新服务器 租台
buckets object storage | 存储桶 有哪些桶 对象存储有
puts object bucket upload | 传进桶 上传到对象 放到桶
link object fetched while | 桶里的链接 签名链接
calls serverless function invoke | 云函数 调用函数 调一下函数
account cost service day cloud | 云上花 云费 服务器花了 云上烧
records domain dns list | 域名解析记录 解析了哪些 有哪些解析
points name address dns | 域名指 解析到 域名解析到 指到新服务器 指向新 域名换
ports open whom security groups | 安全组 端口开放 防火墙规则 哪些端口 谁能访问端口 暴露了
saves managed database snapshot create | 数据库快照 数据库备份 改之前备份 打个快照 做个快照 库备一份
new database saved restore snapshot | 从快照 用备份恢复 数据被误删 库回到
people programs may use account users | 谁有权限 哪些子账号 离职的人还有
new key user old ends rotate | 密钥轮换 换把密钥 密钥换
fresh tls certificate domain renew | 证书到期 提示不安全 网站证书
edge forget copies site purge | 刷缓存 刷新缓存 页面还是旧 网站还是旧 网页没更新 改了没生效 用户看到旧 看到的还是老
time series expression metrics | 内存曲线 曲线 走势监控 延迟多少
log lines services words search | 搜日志 日志里找 日志里有没有 线上日志
alarms firing list | 哪些报警 有什么告警 正在报 报警了吗 有没有报警 告警有
somebody looking alarm acknowledge | 知道了别再叫
no noise alarm while silence | 告警静默 别报了 一直报警 半夜报警吵 维护期间别 告警太多
warn figure passes limit rule alert create | 告警规则 设个报警 加个监控 超了告诉 报警规则 超过阈值
panels dashboard | 大屏 整屏图
slow failing requests services traces | 哪一步慢 请求慢 接口超时
exceptions together cause error groups | 报错分类 出了哪些错 哪种异常 异常最多
marks exception fixed resolve | 错误标记 报错修了 标为已修 这个异常已经
website answers fast uptime | 网站打得开 网站慢 打不开是不是
who carries pager now on call | 今晚谁值 出了问题找谁 半夜出故障 该打给谁 出故障打给谁
declares outage calls people together incident | 故障拉群 重大故障 全挂了 全站挂 服务全挂 系统崩了 宣布故障 出大事了
tells users status page | 故障公告 跟用户说明 给用户交代 正在修复
error budget left | 几个九
test suite runs reports failures | 跑测试 跑一遍测试 跑下测试 测试跑一下 单元测试跑 有没有改坏 改坏没 回归一下
style mistakes source files lint | 代码规范 语法检查代码 代码毛病
source files usual form format | 代码格式 代码乱糟糕 代码整齐
symbol used references | 哪里调 哪儿引用 引用了 还有谁用 改了会影响
symbol declared definition | 在哪定义 哪里定义 声明在哪
another name symbol everywhere rename | 变量名 起得不好 全部改名 名字起得
adds library project install | 装个包 引个包 缺个库 少个依赖
halts program line breakpoint | 下断点 停在那一行
reference pages comments generates docs | 注释生成 从注释
plain words function explains code | 代码看不懂 这段代码 函数干嘛 函数干什么 代码讲讲 什么逻辑 这函数 干嘛使 祖传代码
latest version licence dependencies library | 许可证 什么协议 依赖了什么 最新几版
libraries words search packages | 现成的库 有没有轮子 现成轮子 处理日期的库 有没有包
security holes library version vulnerabilities | 库有漏洞 安全隐患
dependencies newer versions outdated | 哪些依赖旧 依赖该升 依赖太老 依赖更新 哪些包该升 落后版本
reference examples library docs | 库怎么用 库的文档 参数怎么传 怎么调用这个 官方文档
`);
