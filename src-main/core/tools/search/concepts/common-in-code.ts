import { glossesOf } from './rows.ts';

/** Everyday words of those who write, test, ship and watch programs, and what tools say for them: trackers, git, builds, clouds, data. */
export const COMMON_IN_CODE = glossesOf(`
issue update status | 标成 标为已 挪到已完成 拖到 改到进行中 置为 状态改成 转成进行中 | mark as resolved, mark it as, flip to, set to blocked, moved to done, to in progress, put it in review, in qa, ready for review, send back to todo
issue assign user | 派给 转派 分给 让谁做 指给 换个负责人 给他做 让他负责 由谁 | pass over to, hand it to, put someone on, take over from, takes this on, give this ticket, responsible for the ticket, reassigned, pick up the ticket
issue create | 提个单 提单 报个问题 报缺陷 提需求 新工单 开单 开个单 建个任务单 记个缺陷 | file a, raised a, report this bug, new defect, write a ticket, log an issue, new story, new feature request, feature idea
issue list search | 没关的单 未解决 还没修 谁名下 我名下 待修 遗留问题 积压 | still open, unresolved, unassigned, assigned to me, my tickets, open bugs, known bugs, what bugs
issue comment | 在单子下 单子里说 备注到 补充说明 在下面回 | leave a word under, mention in the ticket, write on the ticket, add to the ticket
log work issue time | 工时 花了几小时 填工时 记工时 耗时 干了几小时 投入时间 | spent hours, spent three hours, took me, hours spent, worked on it, worked for, effort on, time spent on, logged time
sprint burndown | 燃尽 赶得上 来得及做完 做得完吗 进展如何 剩余工作量 迭代进展 | will we finish, on schedule, remaining work, velocity, progress of the iteration, ahead or behind, left in the sprint
sprint issue move | 排进 放进迭代 挪到下个 拉进本期 塞进 | pull into the, schedule for next, into this iteration, plan for the next, move to next sprint
issue link | 关联一下 卡在 被卡住 依赖于 阻塞 前置 重复的单 相关联 | waits for, is blocking, stuck behind, same as ticket, depends on another, caused by, connected tickets
watcher issue | 有进展叫我 盯着这个单 关注这个单 有更新告诉我 | keep me posted, let me follow, notify me of changes, tell me about updates, hear about
bulk close issues | 全部关掉 一次性关 批量关 都结掉 一起关了 | all at once, close every, mass close, close them all, clean up old tickets
repository | 代码仓 项目仓库 代码放 源码库 | codebase, source tree, git project, our repo
repository create | 开个仓库 新仓库 建个库 建仓 | start a repo, fresh repo, empty repo, new codebase
collaborator access repository | 让他能推 开通仓库 加成员 给代码权限 拉进仓库 | can push, push access, let push, write access to, contributor, commit rights, maintainers
file contents repository | 仓库里的文件 看看源码 读一下代码 | source of, contents on main
push files branch | 推上去 推到远端 推代码 传到分支 一起推 推送代码 | push up, upload the code, commit these files, push my
branch create | 拉个分支 切个新分支 开分支 新开分支 建个分支 从主干拉 | branch off, cut a branch, new branch, off of main, feature branch
branch checkout switch | 切到 切换到 切回 换到主分支 切分支 | move over to, go over to, back to master, on to the branch, switch over to develop
branch list protected | 有几个分支 哪些分支 分支保护 | which branches, how many branches
pull request create | 提合并 发起合并 提个合并请求 请人合并 | open a pr, raise a pr, put up for review, propose the change, submit my branch, ask to merge, send a patch
pull request list | 待合并 还没合 等着合 待评审 | waiting to be merged, waiting for review, pending reviews, to be reviewed, my open prs, unmerged
pull request merge | 合进 合掉 合并进主干 合入 合上去 | merge into, merge it, get it in, bring into main, accept the branch
pull request review | 批准合并 打回 提修改意见 代码没问题 走查 | request changes, approve his, approve her, nitpick, review comments
pull request diff | 改了哪些代码 合并改了什么 改动内容 差异内容 动了哪些文件 | whats in the pr, lines changed, files touched, patch contents
commits list | 提交了些啥 提交了什么 最近改了啥 谁提交 提交日志 代码动态 | recent commits, latest changes on, what landed, whats new on main, changes made by, commit activity
code search | 代码里哪里 搜代码 全库搜 代码中出现 哪个仓库用了 | in all our repos, across repos, find in code, where in the code, which repos use
fork repository copy | 自己留一份 复制仓库 派生一份 拷到我名下 | my own copy of, copy the repo, under my account
release create publish version | 发个版 发新版 出新版 打个版本 发版本 上新版 更新说明 | cut version, new version out, tag and release, publish version, ship version, release notes for
releases list version | 出过哪些版本 历史发布 最近发版 版本列表 | past versions, released versions, which versions, latest release
star repository | 点星 点赞仓库 收藏仓库 标星 | give a star, bookmark this repo, fave
workflow runs list status | 自动检查 检查过了没 自动化结果 昨晚跑的 跑通了吗 | automated checks, checks passed, last nights run, nightly run, action runs, github actions, gha, did the checks, green checks
rerun workflow | 重跑 再跑一次 重新跑 跑一遍流水线 失败的再跑 | rerun, run it again, run the checks again, retrigger, re run failed, once again
workflow logs job output | 流水线输出 任务日志 步骤输出 哪一步挂了 | which step failed, job output, step output, ci output
security alerts dependencies | 安全隐患 依赖漏洞 高危 安全告警 | insecure dependencies, vulnerable dependencies, security warnings, unsafe libraries
gist share code | 分享代码片段 代码片段 贴代码 | paste of, pastebin, code snippet link, share a snippet
blame line wrote | 这行谁写的 哪次提交引入 谁加的这行 谁写的代码 追溯 | introduced this line, wrote this line, which commit introduced, who added this, origin of this line, author of the line, whose line
git status | 工作区 有哪些没提交 改了没提交 暂存区 干净吗 | working copy clean, dirty files, untracked, modified files, pending changes
git diff unstaged | 跟上次比改了 看看改动 没暂存的 | since my last commit, before i commit, my local diff
git commit | 提交一下 提交代码 做个提交 | commit this, commit it, commit my, record my changes
git add stage | 加到暂存 加入暂存 加到提交里 纳入提交 | for the next commit, include in the commit, into the index
git reset staged | 撤出暂存 移出暂存 取消暂存 别提交这个 | not commit this, take out of staging
git stash | 先收起来 改了一半 藏起来 暂存起来 先存着改动 暂时搁置 没写完 | in a drawer, put away my changes, unfinished edits, shelve, set my edits aside, temporarily save, not finished yet
git cherry pick commit | 单独拿过来 挑一个提交 摘过来 | just that one commit, only that commit, pick that commit, take the commit from
git tag version | 打标签 标个版本号 给提交打 打上版本 | label this commit, tag this commit, version tag, mark as v1
test run | 跑测试 跑单测 跑一下用例 测一遍 测试一下代码 | do the tests, do the unit tests, execute the tests, test everything, run the suite, are the tests passing
lint code | 检查代码风格 规范检查 代码味道 静态检查 有没有语法错 | static analysis, code smells, sloppy code, style problems, eslint, typos in code, unused variables
format code | 缩进 对齐代码 排版代码 格式化一下 整理代码格式 | indentation, pretty print, beautify, tabs or spaces, reformat, autoformat
references symbol used | 谁用到了 哪里用到 还有地方用吗 被谁引用 调用处 | who uses this, where is this used, usages of, still referenced, callers of this, dependent code
definition symbol | 定义在哪 在哪定义 声明处 跳到定义 源头在哪 | where is defined, where does this live, declared where, implementation of, defined in
rename symbol | 变量改名 函数改名 换个变量名 统一改名 | rename variable, rename method, rename class, better name for
terminal command run | 跑个命令 命令行里 执行命令 跑脚本 敲命令 | run the script, in the shell, in the terminal, command prompt, execute npm, run make
dependency install library | 装个库 装一个包 装依赖 引入库 加个依赖 添加依赖库 | add a library, npm install, pip install, pull in the library, need the package, add the package
breakpoint debug | 打断点 停在那行 单步 逐行跑 断下来 | halt at, stop at line, step into, break on line, inspect while running
coverage tests | 覆盖到 覆盖多少 没测到 测试不足 | how much is tested, untested lines, well tested, not covered by tests
docs generate comments | 生成接口文档 自动文档 出文档 注释生成 | api docs, javadoc, docstrings, documentation from the code
code explain | 代码干嘛的 看不懂代码 讲讲这段代码 函数做什么 | what does this code, understand this code, make sense of this, confusing function, plain english, how this works
package outdated versions | 该升级 过时了 依赖旧了 哪些能升 | need updating, out of date, old dependencies, can be upgraded, behind on versions, stale packages, upgrade
package vulnerabilities | 这个库安全吗 有漏洞吗 | safe to use, safe to install, compromised package, security issues in
library docs | 这个库怎么用 用法示例 接口怎么调 官方文档 | how do i use, usage example, reference for, how to call, examples of the library
package search | 找个库 推荐个包 什么库 | a library for, a package for, module that, is there a library
package info | 依赖哪些包 多少下载 开源协议 | what licence, who maintains, which version is latest
build trigger start | 触发构建 重新编译 编译一下 打个包 构建一下 出个包 打包一下 | compile, kick off a build, make a build, build it, fresh build, build main
build status passed | 编译过了吗 构建成功 构建结果 编译成功没 | did it build, is the build ok, build green, build broken, finished building
build log | 构建报错 构建日志 编译输出 | build errors, compile errors, build output
failed tests list | 哪些测试没过 挂了哪些用例 失败的用例 测试挂了 | which tests broke, broken tests, tests failing, test failures, not passing
flaky tests | 时好时坏 偶尔失败 不稳定 偶发 随机失败 | unstable tests, fail sometimes, random failures, intermittent, unreliable tests, now and then
build cancel | 停掉构建 别编了 中断构建 | abort the build, stop building, kill the build
artifact download build | 下载安装包 拿到构建产物 下载产物 | get the binary, get the apk, installer from the build, compiled file
pipeline variable set | 流水线变量 配个变量 构建参数 | build variable, env var, environment variable for, secret for the pipeline
build duration trend | 编译变慢 构建多久 构建时长 | how long do builds, builds take, build times
deploy service version | 部署到 上线 发到生产 发上去 推上线 上生产 上预发 放到线上 部署一下 | put live, put version live, make it live, go to production, on to staging, bring it out, ship the service, push to prod, release to customers
promote staging production | 预发转正 转生产 | staging to prod, from staging, promote
rollback deploy version before | 换回之前 回退 回滚 退回上个 还原上一版 恢复旧版 新版有问题 上线出问题 | revert the release, previous release, roll it back, new version is broken, undo last deployment
deployments list | 发了什么 谁上的线 上线记录 最近上线 发布历史 | who released, released this week, what went live, went out, deployed by, last deployment, changes in prod
deployment status rollout | 部署到哪步 发布进度 上完了吗 部署好了没 | finished rolling out, is it deployed, still deploying, rollout finished
feature flag users percent | 灰度 放量 只给一部分 一成用户 小流量 开放给部分 打开新功能 关掉功能 内测 | for some users, only for testers, percent of users, gradual, beta users, hide the new, turn on the feature, turn off the feature, dark launch
environments list | 有几套环境 有哪些环境 测试环境有 | which environments, staging areas
pods list namespace | 哪些在跑 服务起来没 | pods healthy, pods up, crashed pods, pending pods
pod logs container | 容器打印 报什么错 容器里输出 | logs of the pod, output of the service
describe resource cluster | 详细看看集群 事件详情 | details of the deployment, inspect the service
apply manifest yaml resources | 应用配置 部署清单 | apply this yaml, use this manifest, create from yaml
scale replicas deployment | 扩到 缩到 加副本 多开几个 加机器 副本数改 扩一下 扩容到 | more copies, run five of, up to ten, double the capacity, fewer instances, down to one, scale out, extra instances
restart deployment pods | 重启服务 重新拉起 滚动重启 重启一下应用 | restart the service, cycle the pods, fresh pods, restart the app
exec command container | 进容器 进到里面跑 容器里执行 | inside the pod, inside the container, shell into, get into the container, open a shell, enter the pod
cluster events | 集群出了什么 发生了什么 集群动静 | keeps restarting, happened in the cluster, evicted, cluster trouble, scheduling failures
nodes memory cpu top | 节点压力 哪个节点忙 节点资源 集群资源 | busy nodes, node pressure, cluster full, which node
port forward | 转发端口 端口映射 开放端口 映射出去 | reach it locally, tunnel to, expose the port, open port from outside
containers list running | 哪些容器 在跑的容器 容器列表 | which containers, docker ps, containers up
container start | 启动容器 把容器跑起来 | bring up the container, run the container
container stop | 停容器 停掉容器 关容器 | shut the container, container down
image pull registry | 拉镜像 下载镜像 拉个 | get the image, fetch postgres, latest image
image build dockerfile | 打镜像 构建镜像 做镜像 | dockerize, containerize, make an image
compose services start | 一键启动 整套起来 全部服务拉起 | start the whole stack, bring everything up, docker compose up, all services
prune images room | 清理镜像 镜像占空间 | clean up docker, free up docker, taken by old images, reclaim space, docker eats
virtual machine instance list | 云主机 有几台机器 开着几台 哪些服务器 | which servers, how many machines, vms, ec2, droplets
virtual machine instance start | 开机 打开服务器 启动机器 | boot the server, start the vm, power up the machine
virtual machine instance stop | 关机 停服务器 关掉机器 夜里关机 | shut down the server, switch off the machine, power off the vm, overnight off
virtual machine instance create | 新开一台 买台服务器 起一台 再来一台机器 | rent a server, spin up a server, new vm, another machine
bucket object upload | 传到桶 存到对象存储 上传到云存储 | put in the bucket, to s3
object url link | 临时链接 下载地址 限时链接 | temporary link, presigned, link to the object, expiring link
serverless function invoke | 调云函数 触发函数 | call the lambda, trigger the function
cloud costs account | 云上花了多少 云账单 服务器费用 云费用 阿里云花 | aws bill, paying amazon, paying google cloud, hosting costs, server bill, infrastructure spend, pay for hosting
dns record domain | 解析记录 域名指向 改解析 加解析 域名解析到 | cname, point the domain, mx record, txt record
security groups ports open | 对外开放 端口对谁开 | open to the internet, exposed ports, reachable from outside
snapshot database restore | 数据库恢复 从快照恢复 从备份恢复 还原数据库 | restore the database, database from yesterday, bring back the data, recover the db
access key rotate | 换密钥 轮换 密钥泄露 | new key, leaked key, replace the key, change credentials, regenerate key
iam users account | 谁有云权限 云账号 谁能登录云 | who can access aws, cloud users
certificate renew tls | 证书过期 续证书 换证书 不安全提示 | not secure warning, ssl ran out, https certificate, cert expired
cdn purge | 刷新缓存 页面还是旧的 | old version still shows, visitors see the old, refresh the cdn, stale page
metrics query time series | 曲线怎么样 接口耗时 每秒请求 流量曲线 指标变化 | requests per second, error rate, latency over, throughput, p99, response times, cpu over the last
logs search service | 查日志 翻日志 找日志 报错日志 日志里有没有 服务日志 | in the logs, look through logs, log entries for, any errors in
alerts list firing | 有哪些报警 在报警 告警列表 现在报什么 | whats alerting, current alarms, anything firing, active alarms, red alerts
alert acknowledge | 我来处理 我在看了 接手告警 认领 收到告警 | ill handle it, im looking at it, on it, got this one, taking a look
alert silence | 别再报警 静音告警 屏蔽告警 先别报 消停 | stop alerting, mute the alarm, no alerts during, quiet until, suppress
alert rule create warn | 超过就报警 加个告警 超过提醒 低于就通知 设个阈值 | warn us when, alert me if, notify if above, goes above, drops below, exceeds, threshold alarm, tell us when
dashboard | 大屏 监控面板 看板截图 | graphs page, overview of the system, grafana, panels
traces requests slow | 慢请求 调用链 链路 哪一环慢 请求卡在 | slow requests, requests slow, request path, between services, spans, jaeger
error groups exceptions | 线上报错 异常汇总 崩得最多 哪些异常 | most common errors, crash reports, sentry, new exceptions, what is crashing
uptime website check | 网站打得开吗 能访问吗 网站正常吗 服务在吗 是不是挂了 | reachable, is our site, responding, online at all, is it just me, pingable, is the server alive
on call pager | 今晚谁值班 出事找谁 值班的是 谁负责应急 半夜打给谁 | whose phone rings, breaks tonight, emergency contact for production, duty engineer, standby
incident create | 挂了 出大事 拉人处理 宕了 紧急故障 全站打不开 线上故障 | everything is down, get people together, production is down, major outage, call everyone, war room, p1
status page update users | 公告用户 通知用户故障 对外说明 | tell customers we, public update, apologise to users
slo error budget | 可用性达标 稳定性 | how reliable, availability target, nines, sla
sql execute rows | 数据库里查 查一下库 统计每个 | from the database, in the database, select from, warehouse numbers, count customers, per country from, how many rows, run a query
tables list schema | 有哪些表 库里有什么表 表清单 | which tables, whats in the database
describe table columns | 什么字段 字段类型 表长什么样 有什么列 主键 | fields of the table, column types, primary key, structure of the table
slow queries list | 查询跑得慢 跑得最慢 哪些查询 数据库卡 拖慢 | database is slow, slowest queries, which queries, takes forever, long running
explain query planner | 为什么查得慢 走没走索引 | uses the index, query plan, so slow
indexes suggest | 加什么索引 该建索引吗 怎么加速查询 | speed up the table, faster lookups, index to add
table sizes | 哪张表最大 表多大 占空间的表 | biggest table, largest tables, grown
sessions connections active | 谁在连库 连接数 数据库连接 | too many connections, sessions open
migration run schema | 跑迁移 升级表结构 回退迁移 改表结构 | schema change, migrate up, migrate down, alter the table, database upgrade
rows insert table | 插几条 写入数据库 加条记录 录入数据 | add a record, put these rows, insert data
vacuum table dead rows | 清理死行 回收空间 | bloat, reclaim, tidy the table
documents collection find filter | 集合里找 查文档库 | in mongo, in the collection, records with
cache get key value | 缓存里是什么 查缓存 键的值 | cached value, whats cached, in redis
cache flush | 清缓存 缓存全清 缓存清掉 | everything that is cached, clear the cache, empty redis, dump the cache
cache delete key | 让缓存失效 失效掉 | invalidate, expire the key, remove the key
similarity search vector texts | 意思相近 语义搜索 相似的段落 类似的文本 | similar meaning, related passages, texts like this, nearest documents
model list language | 有哪些模型 能用哪些模型 模型列表 | which models, what llms, available ai, gpt
model run inference prompt | 问问模型 跑一下模型 让大模型 | ask gpt, ask the llm, prompt the model, ask another ai
model train fine tune | 训练模型 微调模型 | train on my, teach the model, custom model
dataset search | 训练数据 找数据集 语料 | corpus, training examples, labelled data
embed text vector | 转成向量 文本向量 | vector of, numeric representation
`);
