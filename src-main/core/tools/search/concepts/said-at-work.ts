import { glossesOf } from './rows.ts';

/** What tools say, and what people at work say for it, in Chinese and in English. */
export const SAID_AT_WORK = glossesOf(`
access collaborator repository | 拉进仓库 加协作者 给他权限 开通权限 | let him push, let her push, add as contributor, repo access, give him access, give her access, invite to the repo
creates repository | 开个仓库 新仓库 建仓库 | start a repo, fresh repo, set up a repo
lists repositories | 我的仓库 名下仓库 哪些仓库 | which repos, my repos, our repos
contents file ref | 仓库里的文件 看仓库文件 | show me the file, open the file on, readme of
creates branch | 拉分支 开分支 建分支 新分支 | branch off, new branch, cut a branch
pull request proposes merge | 提合并 提合并请求 发起合并 提代码 | open a pr, raise a pr, send a pr, put up a pr
pull request changes diff | 看改动 改了哪些代码 差异 | see the diff, whats in the pr
searches code repositories | 搜代码 找代码 代码里搜 | find in code, code search, where in the code
marks repository favourite star | 点赞仓库 收藏仓库 | give it a star, bookmark the repo
copy repository another owner fork | 复制仓库
workflow logs output | 看流水线日志 动作日志 | log of the action, job output, action log
shares piece code link gist | 分享代码 代码片段 | paste bin, pastebin, share a snippet, code snippet
sprints board | 冲刺列表 有哪些迭代 | which sprints
puts issues sprint | 放进迭代 排进迭代 加到迭代 | pull into the sprint, plan into
finds issues status assignee | 我的工单 我名下的 谁的单子 未关闭的单子 | my tickets, assigned to me, open tickets, my open issues, whats on my plate
closes many issues | 批量关闭 全部关掉 | close them all, close all the stale
hear changes watcher | 通知我更新 | keep me posted on, cc
changed files status | 改了哪些文件 哪些文件改了 改动过 | what did i touch, modified files, dirty files
stages files add | 加到暂存 暂存文件 | stage these, stage the
history commits log | 提交历史 提交日志 最近提交 | git history, past commits
names commit tag version | 打版本 | tag this, tag it as
reads file text | 看文件 打开文件 看看文件 读文件 | cat, whats in the file, read me the file, first lines, last lines, tail of
writes text file replacing | 写到文件 存成文件 写进文件 | save this as, dump into a file
makes folder missing | 建文件夹 新建目录 建目录 | mkdir, make a folder
folders below tree | 目录结构 文件结构 | folder structure, directory structure, everything below
size dates rights file info | 文件多大 什么时候改的 修改时间 | when was it changed, last modified, file size
tells files folder change watch | 盯着文件夹 文件夹有变化 监视目录 目录变化 | whenever a file, something new lands, when a file appears, new files in
folder bin cloud throws away | 扔进回收站 删到回收站 | bin it, chuck it
files opened lately | 最近打开 最近看过 刚才打开 | recently opened, i was working on
online document pdf | 导出文档 文档转 另存为 | doc as pdf
starts online document | 新建文档 开个文档 起草文档 写文档 | start a doc, new doc, fresh document
every occurrence words replace | 全文替换 批量替换 都改成 | replace everywhere, change every, replace all
proposes change owner accept | 建议改成 提个修改 | suggest a wording, tracked change
counts words document | 多少个字 字数统计 几个字 | how many words
values range cells | 看单元格 读表格 表格里的数 | whats in cell, values in column, read the sheet
writes values cells | 填到表格 写进表格 填单元格 | fill in the cell, put into cell, set cell
new spreadsheet tabs | 新建表格 建个表格 做个表 | make a spreadsheet, start a sheet
looks value tabs spreadsheet | 表格里找 查表格 | find in the sheet, which row has
slide heading bullet points | 加一页 加页幻灯片 多一页 | one more slide
presentation pdf pictures export | 另存成 导出幻灯片 演示导出 | save the deck, deck as pdf
swaps picture slide | 换配图 换张图 | swap the picture
full text search pages wiki | 内部文档找 查知识库 公司文档 | internal docs, company docs, in the handbook, in our wiki, confluence
new text existing page wiki | 改页面 改那一页 更新页面 改内部文档 | change the wiki, fix the wiki page, update the handbook
writes page space wiki | 写一页 加到知识库 写进知识库 | document this
who changed page history | 谁改了页面 页面改动 | who edited
rows sql statement runs | 跑个查询 执行语句 查一下库 | run this query, select from, run sql
tables schema list | 有哪些表 库里有什么表 | which tables, what tables
big tables sizes | 表有多大 哪个表大 | biggest table
dead rows cleans vacuum | 整理表 清理表 | bloat, bloated table
schema change migration applies | 跑迁移 执行迁移 升级表结构 | migrate the, run the migrations, apply the migration, add a column
adds records table | 写入表 往表里加 | insert into, add records, put rows into
changes fields all documents | 批量改字段 全部改成 | set the field, update every document
removes documents match | 批量删文档 | delete records where
value key cache | 看缓存 缓存里的值 | whats cached, look up the key
memory used hit rate | 命中率 缓存占用 缓存内存 | cache hits
texts embeddings stores | 存向量 存进向量库 入库 | index these texts
texts mean nearly same question | 语义相近 找相似 | rag, look up passages, passages about
calendars account | 哪些日历 几个日历 | which calendars, my calendars
appointment calendar puts | 记到日历 放进日历 写进日历 排个会 约饭 约个饭 | put on my calendar, add to calendar, dinner with on, save the date
appointments between dates list | 今天有啥会 这周安排 有什么会 几点开会 | what meetings, next meeting, my agenda
hours others may book | 可预约时间 上班时段 | office hours, only book me
everybody group time free | 都合适 大家方便 凑时间 凑个时间 | suits everybody, suits us all, suits the whole, works for everyone, hour that suits, common time
mail sends attachments | 写邮件给 发邮件给 邮件发给 | drop a mail, email my, shoot an email, write to
finds mails sender words | 找邮件 翻邮件 那封信 那封邮件 谁发来的 | where is the mail, mail from, email about, dig out the mail
mail text read | 看邮件 邮件说了什么 念邮件 | open the mail, what does he write
takes mail out inbox keeps | 邮件收起来 归档邮件 | file away the mail, out of my inbox
writes mail without sending draft | 先写好 先别发 打草稿 | prepare an answer, dont send it, draft a reply
shares file channel | 文件发群里 发到群 传到群里 | drop this pdf into, drop the file, post the file, share the file in
people workspace profiles members | 群成员 有哪些人 群里有谁 | whos in this channel
brings people channel invites | 拉进群 拉人 拉他进群
short text emoji beside name status | 状态改成 设个状态 | show me as busy, set me as away, status to lunch
says channel about topic | 群公告 群主题 | channel topic, channel description
finds messages channels | 搜聊天记录 翻记录 聊天记录 | who said, find the message, where did we talk
last messages channel history | 刚才说了 都说了啥 聊了些什么 群消息 爬楼 | whats going on in
starts group people | 建个群 拉个群聊 | group chat with
sends picture caption | 发照片给 发张图 | send the picture to, send this pic
sends point map location | 发定位 发个位置 共享位置 | share my location
short text mobile number sms | 发短信 发个短信 短信通知 | text my, text him, text her, shoot a text
rings number connects call | 打电话给 给他打电话 拨 打给 | call up
messages left callers transcript | 听留言 语音留言 | listen to my messages
incoming calls another number | 转到前台 转接到 来电转到 转到我手机 | send my calls to, forward my phone
calls came in went out | 打过电话 打过我电话 谁打来 通话记录 谁来电 | who phoned, who has called, did anybody call
running meeting ends everybody | 结束会议 散会 | kick everyone out
video meetings to come | 有哪些视频会 | upcoming calls
person saves number address contact | 存联系人 存电话 加联系人 | save his number, save her number, add to my contacts
all people vcards export | 导出通讯录 | back up my contacts
changes known person contact | 换号了 改电话 改联系人 | has a new number, moved house, new email address
exceptions cause groups | 报错归类 哪些报错 | which errors, most common errors
marks exception fixed | 修好了 已修复 修复了这个 | is fixed, fixed now, fixed that bug, crash is fixed
panels dashboard | 看大盘 打开看板 看面板 | pull up the dashboard, show the dashboard, open grafana, grafana board
tells users status page | 对外公告 告诉用户 发公告 通知客户故障 | let users know, let customers know, tell our users, post an update, keep customers informed
error budget left | 错误预算 达标 | slo, sla, reliability target
warn figure passes limit | 超过就报警 设个告警 加告警 | warn me if, alert me when, alert if, page me when
alarms firing list | 哪些报警 哪些告警 有告警吗 | whats firing, any alarms, whats on fire
time series expression | 查指标 看曲线 请求量 | p99, qps, error rate, latency of
log lines words time | 查日志 搜日志 翻日志 | grep the logs
declares outage calls people | 拉故障群 开故障 升级故障 | all hands on, start an incident
versions brought out when whom deployments | 上次上线 谁发的版 发布历史 部署历史 上线记录 | when did we release, when did we ship, last deploy, when did we last, who deployed
rollout far status | 发布到哪了 发布进度 上线进度 | deploy done
services run environments | 哪些环境 有几套环境 | which environments
staging production promote | 升到生产 推到正式 | promote to, take it live
switches feature users percent | 开给 灰度给 放给百分之 给部分用户 新功能打开 | turn on for some, only for beta users, toggle the feature, enable the new
pods namespace state | 哪些容器组 服务状态 集群状态 | pods up
creates changes resources yaml applies | 应用到集群 部署配置 应用配置 | kubectl apply, push the yaml, roll out the manifest
removes resource cluster | 删资源 | kubectl delete
command inside container | 进容器 容器里执行 进到容器 | shell into, exec into, get a shell
happened cluster lately events | 集群事件 集群怎么了
opens port pod computer | 端口转发 转发端口 | tunnel to, reach the service locally
containers machine running list | 哪些容器在跑 跑了哪些容器 容器有哪些 | docker ps, whats running in docker
starts services compose file | 起服务 拉起服务 一键启动 | bring up the stack, start the stack
makes image dockerfile | 打镜像 构建镜像 做镜像 | docker build, bake an image
fetches image registry | 拉镜像 下载镜像 | docker pull
deletes container stopped | 删容器 清容器 | docker rm
virtual machines account | 几台机器 机器列表 | which servers, our servers, my vms
boots virtual machine start | 开机 启动机器 打开服务器 | boot up, spin up the vm, turn on the server, power on the server
shuts virtual machine down stop | 关机 关掉服务器 停机 停掉机器 机器不用了 | shut down the vm, power off the server, turn off the server
rents new virtual machine | 开台机器 买台服务器 新开一台 申请机器 | get me a server, new box, need a server
object bucket puts | 传到存储桶 | upload to s3, put in the bucket
link object fetched while | 临时链接 下载链接 | presigned, temporary link
calls serverless function | 调云函数 跑函数 | run the lambda, trigger the lambda
account cost service day cloud | 账单太高 云上费用 | aws bill, azure bill, gcp bill, cloud spend, hosting costs
points name address dns | 指向 改解析 加解析 | point the domain, cname
people programs may use account | 哪些账号 谁有账号 | iam
fresh tls certificate renews | 续证书 换证书 | cert about to expire, renew ssl
edge forget old copies | 刷新节点 清节点缓存 | old version still showing, purge
test suite runs failures | 跑一下测试 测一下 跑单测 | run the tests, does it pass, test it
style mistakes source | 规范 规不规范 代码质量 代码风格 | linting, code smells, clean code, eslint
source usual form | 排版代码 整理代码格式 | prettify, tidy the code, reindent
adds library project installs | 装库 装个包 装一下 装上 加依赖 引入库 | pip install, npm install, add the package, install the package
shell command executes printed | 跑命令 执行命令 跑脚本 | run make, run the script, run this command, execute
halts program line | 打断点 | set a breakpoint, stop at line
plain words function does | 解释一下代码 讲讲这段 代码什么意思 | walk me through, what does this do, explain this code, help me understand
reference pages comments | 生成文档 自动文档 | write the docs, api docs
lines tests reach | 测到多少 没测到 | how well tested, untested
libraries words search packages | 有没有库 找个库 哪个库 | is there a library, library for, a package for
library weaknesses version | 安不安全 有漏洞吗 | safe to upgrade
types field page | 填到输入框 输进去 | type my name, enter into the box
several fields fills form | 报名表 填好 帮我填 登记表 填一下 | registration form, fill in my details, application form
opens address browser | 打开网站 打开网址 进网站 | go to the site, take me to
runs javascript page | 页面执行 | in the console
messages errors page console | 页面报错 控制台 | console errors, js errors
fields web pages structured pulls | 抓价格 抓下来 抓数据 提取网页 爬下来 网页里的 | pull the prices, get all the prices, scrape the, table from the page, extract from the site
contents web page markdown | 读网页 看网页 打开链接 这个链接 | read this page, whats behind this link, summarize this link
searches internet titles | 搜一下 搜搜 网上找 查资料 | look up, find out about
recent articles news | 最新消息 最近新闻 | latest on, whats new about
pictures internet | 搜图 找图 找张图 | find me a picture, stock photo
who owns domain until | 域名到期 谁的域名 域名归属 | domain expires, is the domain taken
keeps password key store | 存好密码 把密码存 存密钥 记住密码 密钥存 | save this password, remember this password, store the api key, stash the key
password key name get | 密码是啥 密码多少 密码忘了 查密码 | forgot my password, what was the password
keys soon replaced | 快过期的密钥 该换的密钥 | keys about to expire, stale keys
strong random password makes | 想个密码 弄个密码 来个密码 起个密码 | make up a password, nobody can guess, hard to guess, uncrackable
first day somebody new employee | 下周入职 来报到 办入职 新同事 | starts on monday, joins us, new joiner, new hire
people company belong | 谁在哪个部门 组织架构 有多少员工 | org chart, who works in, headcount
conversation applicant schedules | 约候选人 约面谈 安排面试 面谈 | interview slot, meet the candidate
asks days leave vacation | 请假 想请假 休个假 歇几天 请几天假 家里有事 | need a day off, request vacation, take next week off, need time off
hours worked projects week | 填工时表 这周工时 | hours this week, fill my timesheet
begins working day clock in | 上班打卡 签到上班 | punch in, im at work, start my day
ends working day clock out | 下班打卡 签退 | punch out, im off home
firm name domain finds | 查客户公司 哪家公司 | look up the company
customers ordered orders | 今天的订单 卖出去什么 谁买了 | what did people buy, whats been ordered, who ordered
order sent tracking marks | 标记发货 已寄出 | has shipped, left the warehouse, mark as shipped, went out
baskets left paying | 没买 加了没买 没下单 放弃购物 | didnt buy, never bought, didnt check out
visitors leave before buying funnel | 在哪一步流失 流失 哪步放弃 转化 | where do they drop, lose people, which step, give up at, bail out
customer bill writes invoice | 给客户开账单 出账单 | charge the client, write a bill, invoice for
mails bill send | 账单发给 发账单 寄账单 | send the bill, mail the invoice
stops charging customer | 停掉扣费 别再扣 停止扣款 取消包月 不再收费 | stop billing, end his plan, cancel her plan
transfers balance bank payout | 提现 提到银行卡 提到卡里 | cash out, withdraw, to our bank
lies account pending balance | 账上有多少 待结算 | waiting for us
link somebody can pay | 发个收款 收钱 | request payment, collect money, ask for payment
withdraws agreement sent out | 撤回合同 收回合同 合同作废 合同有错 | pull the contract back, take the contract back, cancel the contract
signed who has not | 签了没 签好了吗 谁没签 都签了吗 | did he sign, did she sign, signature missing, still unsigned
content customers surveys | 满不满意 客户满意 反馈怎么样 | do customers like, are people happy with, how do customers feel
case customer opens support | 帮客户提单 记个客诉 | customer has a problem, customer complains
reply earlier cases suggests | 怎么回客户 话术 | what should i answer, canned answer
help centre articles | 帮助文档 常见问题 | faq, how to article
campaign newsletter list | 群发邮件 发推送 | mail blast, email blast
people type search engines | 关键词 搜什么词 | seo, keywords for
answers form responses | 谁填了问卷 收到几份 | who answered the survey, survey replies
frame picture vector export | 导出画板 画板 切图 导出图 | artboard as, export as svg, export the artboard
remark design | 设计稿评论 | comment on the mockup
flow charts sequence text | 画个图 流程画 画架构 | draw the flow, sketch the architecture
model examples trains | 训练一个 | train on my, teach the model
language models list | 哪些模型 什么模型 模型列表 | which llms, what models
asks language model | 问问模型 让模型 | ask gpt, prompt the model
facts remembered adds | 记着我 帮我记着 你记一下我 我喜欢 我不吃 我对什么过敏 | remember that i, remember that my, keep in mind, note for the future, im allergic
remembered search recalls | 还记得 记不记得 跟你说过 以前说过 告诉过你 | do you recall, did i tell you
relations things belong together | 什么关系 谁认识谁 | is the brother of, works for, belongs to
`);
