import { rowsOf } from './rows.ts';

/** What people who write programs and keep machines running say in passing, and what they complain of. */
export const MACHINERY = rowsOf(`
issue | jira, gh issue, backlog item, punch list, snag, gripe, trac, youtrack, linear, work order, blocker, known problem, things that are broken, report this problem | 提个单 开个单 建单 缺陷单 问题单 需求单 待解决 待处理 未解决 开单 卡片
bug | bugfix, hotfix, regression, misbehaves, misbehaving, wonky, borked, busted, not working, doesnt work, stopped working, it broke, flaw, something is off, weird behaviour, buggy behaviour, quirk, gremlin | 毛病 出问题 出毛病 不工作 不能用 用不了 坏的 失灵 异常行为 出故障 又坏了 不好用 不对劲
task | tasks, must do, job to do, workload, pending work, stuff to do, due today, due this week, deliverable, deliverables, ticket for me, list of jobs, agenda item, outstanding work, reminders list, my day list, get things done, gtd, todoist, asana, trello card, ticklist | 活儿 活 要干的活 干活 手头工作 手上的事 要办的事 该做的 该干的 未完成 没做完 没做的 待做 今天的事 要做什么事 子项 工作项 事情 办事 跑腿 代办
project | projects, venture, undertaking, endeavour, endeavor, portfolio of work, board space | 课题 专项 工作空间
sprint | sprints, burndown, burn down, velocity, retro, retrospective, planning poker, standup board, grooming | 燃尽 这个迭代 速率 复盘 站会
milestone | due by, by when, when is it due, cut off date, target release, end date, timeline, gantt | 什么时候交 几号交 交付日期 最后期限 里程 交期 甘特图 死线
priority | p0, p1, asap, pressing, hot fix first, what matters most, first things first, prioritise, prioritize, escalation level | 最急 急 很急 加急 优先 先做哪个 最重要 轻重缓急 高优 优先处理 火烧眉毛
label | labelled, categorize, classify, sort into, group under, file under, badge | 标一下 打标 归类 分个类 分类一下 标上 打上标签 归到哪类
epic | requirements, spec out, feature wish, wishlist item, acceptance criteria | 新功能 功能需求 提需求
link-issues | depends on, blocked by, blocking, related to, relates to, duplicate of, parent of, subtask of, linked tickets | 依赖于 被卡 阻塞 卡在 关联工单 相关联 前置 | issue connect
repo | monorepo, git remote, upstream, where the code lives, source tree, codebases | 仓 新仓库 建仓 代码放哪 源仓库 开源项目
pr | pulls, merge requests, my changes reviewed, patchset, gerrit change, ready to merge, land my change, land it, get it merged, request review, submit changes, mergeable | 合并申请 合入 合进主干 合到主干 合主干 合到主分支 求合并 等合并 拉取申请 提交合并 代码评审 评审请求
branch | branches, trunk, mainline, master, develop branch, checkout | 拉分支 拉个分支 新分支 主干 主分支 旧分支 检出 签出
commit | what went in, changes landed, push my changes, check in my changes, latest changes, last changes, code changes, committed, who pushed, pushed yesterday | 推代码 推上去代码 改了哪些代码 谁推的 入库代码 提代码 改动记录
git | cherry pick, rebase, squash, git push, working copy, uncommitted, local changes, conflicts, gitea, codeberg, cherrypick, bisect, submodule | 变基 冲突 暂存 未提交 本地改动 工作区改动 没提交 没推 推送代码 拉代码 拉最新
blame | git blame, who broke this, who touched my code, who touched, who last changed, who last edited, whose fault, whose change, which commit broke, who did this change, responsible for this line, last modified by | 谁动了 谁动的 谁动过 谁写的代码 谁搞坏 谁改坏 谁弄坏 谁碰过 谁干的 谁最后改 最后谁改 谁碰了 锅是谁 谁的锅 甩锅 追责 | author commit change-history
release | whats new in, whats new, new build out, releases, patch notes, pre release, prerelease, beta build | 新版本 出版本 打版本 更新说明 更新了什么 正式版 测试版 最新版 内测版
version | versions, revisions, iteration of, older copy, previous copy, v2, earlier state | 版本号 几版 旧版 老版本 之前的版本 历史
code | codes, coding, programme, src, implementation, algorithm, refactor, refactoring, python, typescript, javascript, rust, golang, java, c sharp, function in the code, code sample, hack, legacy code, class in | 代码段 代码片段 重构 算法 实现 这段程序 源程序 老代码 屎山
pipeline | pipelines, circleci, travis, teamcity, why is ci, ci is red, runner, runners, builds, checks passed, stages | 流水线挂 编译挂 编译不过 执行器
test | tests pass, do the tests pass, unittests, e2e, end to end, pytest, jest, testing, stress test | 跑测试用例 测一下 测测 自测 回归 端到端 压测 压力测试
artifact | artefact, artefacts, jar, wheel file, installer, built files, docker registry, image registry, apk, dmg, exe | 二进制 镜像仓库 构建结果
package | packages, gem, crate, crates, pypi, maven, yarn, nuget, composer, deps, bump versions, outdated packages, outdated dependencies, plugin, add on, lib | 三方库 开源库 引个库 插件 类库
lint | eslint, tidy code, code smells, code quality, static analysis, sonar, sonarqube, warnings, unused code, dead code, beautify code | 代码质量 静态检查 静态分析 代码检查 代码异味 代码格式 规范检查 没用的代码 死代码 代码美化
debug | troubleshoot, troubleshooting, step over, stepping, trace through, call stack, watch variable, find the bug, hunt the bug | 断点调试 单步 调一下代码 定位问题 排查问题 打断点 查问题
symbol | who calls, callers, where is it defined, used by, implementations of | 在哪用到 哪里用到 哪里用了 谁调用 调用者 引用的地方 用到的地方
library-docs | api reference, docs for library, documentation of package, code examples, how to use library, usage examples, man page, reference docs, sdk docs | 接口文档 库文档 开发文档 参考文档 用法示例 官方文档 使用文档 示例代码 | wiki package
api | apis, endpoints, postman, curl, openapi, swagger, soap, grpc, http call, payload, request body, status code | 接口文档 请求体 返回码 状态码 测接口
webhook | webhooks, event listener, zapier | 事件回调 事件通知 推送地址
json | toml, jsonpath, parse this, valid json, malformed, jq, xpath | 结构化数据 键值对 转成结构化
regex | regexp, wildcard, glob, match text, find and replace, search and replace | 正则匹配 通配符 匹配规则 查找替换 批量替换
terminal | powershell, zsh, cmd, cli, run a script, shell command, prompt, sudo | 跑脚本 执行脚本 控制台命令 黑窗口 命令提示符 跑个脚本
ssh | telnet, remote in, remote into, hop onto, jump host, bastion, scp, sftp, connect to server, get on the box | 连服务器 登服务器 登上服务器 连到服务器 跳板机 上服务器 远程控制
config | configs, env vars, environment variables, env file, dotenv, ini, properties file, parameters, tunables, knobs, preference, setup values, configured | 配置项 参数 配一下 系统设置 设置项 首选项
flag | canary, a b test, ab testing, split test, kill switch, percentage of users | 开关配置 灰度开关 特性 分流 对照组 小流量 放量
container | dockerized, dockerfile, podman, containerized, dockers, oci | 容器挂 拉镜像 打镜像
cluster | aks, eks, gke, openshift, helm, kube, ingress, namespaces, k3s, rancher, worker pool | 集群挂 节点挂 命名空间 控制面
pod | crashloop, crash loop, crashloopbackoff, sidecar | 一直重启 反复重启 起不来 拉不起来 副本集 实例重启
cloud | hetzner, digitalocean, amazon web services, heroku, vercel, netlify, cloudflare, fly io, availability zone, tencent cloud, alicloud, aliyun, iaas, paas | 阿里云 腾讯云 华为云 公有云 私有云 上云 可用区 地域
function-cloud | lambdas, function app, cloud run, faas | 无服务
server | servers, virtual machines, vps, bare metal, ubuntu box, nginx, apache, our machine, mainframe, hosts, instances, ec2 instances | 物理机 机房 宿主机 虚机 台机器 轻量服务器 哪些机器 那台机器 机器挂 服务器挂
storage | buckets, minio, r2, blobs, objects in, gcs, disc, hdd, no space left, ate my disk, ate the disk, hogging disk, gigs, terabytes, biggest files, largest files, big files, disk usage, clean up disk, low on space, storage full, room on the disk | 占空间 占地方 谁占了 谁吃了 磁盘满 硬盘满 盘满 空间不足 空间不够 没空间 内存不足 爆满 哪个文件大 最大的文件 大文件 占满 存不下 塞满 满了没 腾空间 腾地方 对象桶 磁盘占用 磁盘用量
backup | backups, back everything up, snapshots, dump the database, restore points, time machine, disaster recovery, nightly copy, keep it safe, borg, restic | 备份一下 全量备份 增量备份 打快照 做快照 容灾 灾备 留份备份 有备份吗 存个档 拷一份留
database | databases, mariadb, oracle, mssql, cassandra, dynamodb, elasticsearch, supabase, snowflake, bigquery, clickhouse, duckdb, neo4j, data warehouse, warehouse of data, datastore, dba, in the db, pull data from | 数仓 库表 主库 从库 连库 拉数据 捞数据 取数 查数
sql | select from, join tables, where clause, stored procedure, view definition, insert into, ad hoc query | 查询一条 联表 跑个查询 连表查询 写个查询 执行查询 存储过程
table | materialized view, views, tables exist, join | 表名 视图 宽表 表中
schema | ddl, erd, entity relationship, foreign keys, primary key, describe the table, data dictionary | 外键 主键 建表语句 字段类型 列类型 数据字典
row | tuples, records from | 插一条 插入数据 插数据 加行 插一行 几行 某一行 新增一条 条数
index-db | reindex, indexing, unused index | 缺索引 重建索引 没索引
migration | alembic, flyway, liquibase, schema upgrade, alter table, migrations, upgrade the schema | 改表结构 加字段 加列 表变更 结构变更 升级库
collection | document store, set of items, bundle of, compilation of | 文档集 一组 收藏夹
slow | sluggishness, snail, snail pace, slowness, slow as, bogged down, takes too long, taking ages, taking so long, hang time, poor performance, response times, p99, latencies, timing out, times out, timeout, slowest, degraded, hot path, profiler, profiling, flame graph, faster, bottlenecks, why so slow | 慢死 慢得 龟速 很卡 卡得 卡爆 太卡 响应慢 加载慢 反应慢 慢吞吞 超时 变卡 好慢啊 性能差 性能瓶颈 为什么慢 怎么这么慢 这么慢 拖慢 耗时 耗时长 火焰图
cache | caching, cached value, warm cache, invalidate, memcache, cdn cache, key value store | 清缓存 刷缓存 刷新缓存 缓存命中
queue | queues, rabbitmq, sqs, mq, nats, pub sub, dead letter, dlq, consumer lag, backlog of messages, pending messages, messages stuck, kinesis, event bus | 积压 堆积 死信 消费 消费者 生产者 排队消息 消息中间件 消息流
logs | logfile, audit trail, journalctl, tail, tail -f, console, kibana, splunk, loki, elk, graylog, traces, tracing, last lines, server said, print out of server, grep | 系统日志 拉日志 翻日志 捞日志 最后几行 链路追踪 调用链
search-logs | look through the logs, go through the logs, look in the logs, log search, logs containing, log query, logs for errors, errors in the logs | 日志搜索 日志查询 检索日志 日志里有没有 日志报错 搜一下日志 翻一下日志 | logs search
error | sentry, bugsnag, rollbar, panics, segfault, nullpointer, null pointer, core dump, blue screen, oom, crashed, exceptions, blown up, fails, failures, 404s, 500s, 5xx, 4xx, bad gateway, went bang, fell over, blew, whats broken, went south, throwing errors, unhandled | 抛错 抛了 出异常 报了错 报什么错 空指针 崩 蓝屏 错误率 出岔子 炸 炸了 炸锅 内存溢出 异常堆栈 一直报错 老出错 又报错 五百错误 为什么失败
alert | firing, threshold, alertmanager, pagerduty, opsgenie, woke me up, exceeded, goes above, drops below, notify on breach | 阈值 告警静默 静默告警 超过就告警 超了就报 半夜报警
incident | outages, it is down, the site died, site is dead, server died, servers on fire, everything broke, prod broke, production is broken, prod issue, production issue, sev1, sev 1, war room, major incident, post mortem, rota, roster on call, who is on call, on call schedule, whos on call, down time, service disruption, customers cant access | 线上事故 线上问题 生产故障 生产挂了 全挂了 都挂了 服务不可用 谁在值班 轮值 轮班 当班 应急 系统崩了 全崩 瘫痪 系统瘫了 瘫了 服务器崩 访问不了 出大事
acknowledge | im on it, taking this, i got this, acking, i will handle, hush the pager, im looking | 我在看 我来处理 已接手 收到了告警 确认告警 我处理
status-page | status page, tell users about outage, public status, service status, post an update, maintenance notice, scheduled maintenance | 状态页 维护公告 故障公告 发公告 停机公告 停机维护 | incident publish
metric | grafana, prometheus, datadog, new relic, cloudwatch, graphite, influx, requests per second, rps, qps, throughput numbers, percentile, promql, slo, sli, sla, apm, counters, gauges, instrumentation, error budget | 监控图 吞吐 请求量 每秒请求 成功率 可用率 业务指标 打点 曲线数据 采样 观测 看监控图
dashboard | dashboards, wallboard, cockpit, at a glance, big picture, scorecard, metabase, tableau, looker, power bi, superset | 数据大屏 驾驶舱 仪表板 概览 一屏 控制面板
statistics | how did it perform, breakdown by, count by, aggregated, aggregate, group by, kpis, numbers for, per month, by month, top ten, report for, correlations, distribution, averages, pivot table, growth | 占比 比例 环比 同比 增长 增长率 分布 透视 分组统计 聚合 月报 周报 日报 统计结果 出报表
cpu | gpu, high load, overloaded, maxed out, pegged, ram is full, hot machine, fan noise, swap, uses so much memory, system resources, htop, top processes, computer is hot | 飙高 飙升 打满 跑满 内存高 占内存 内存不够 内存泄漏 负载高 资源占用 系统资源 资源使用 显卡 显存 电脑发烫 风扇狂转 发烫 吃满 内存使用 谁吃内存
process | running apps, whats running, what is running, background app, end task, frozen app, hung, zombie process, pid, activity monitor, rogue process, systemd, systemctl, daemons, beachball, spinning wheel, app froze, has frozen | 杀进程 什么在跑 在跑什么 跑着什么 僵死 僵尸进程 假死 程序没响应 未响应 运行的程序 正在运行 程序列表 后台进程 系统服务 关掉程序 哪个进程
network | packet loss, traceroute, cant connect, can not connect, subnet mask, ethernet, ping the, ping host, wan, tcp, sockets, port open, vpc, proxy, wireguard, tailscale, uplink, download speed | 丢包 连通性 内外网 外网 网线 抓包 不通 代理 端口通 测连通 翻墙 组网 路由表 延迟高
dns | domains, zone file, txt record, mx record, aaaa, domain points, whois, registrar, nameservers, resolves to, point it to | 子域名 指向
firewall | iptables, ufw, inbound, outbound, waf, whitelist ip, allow ip, allowlist, ports, access rule, let traffic in, rules for traffic, ddos | 白名单 加白 入站规则 出站规则 放通 拦截规则 攻击
certificate | certs, ssl certificate, letsencrypt, lets encrypt, not secure warning, insecure site, site not secure, browser warns, csr, tls cert, https cert | 续签 签证书 申请证书 不安全提示 网站不安全
ip | ipv4, ipv6, my ip, cidr, mac address, geo ip | 公网地址 归属地 网段 子网
secret | secrets, pass word, passwords, pwd, keychain, 1password, bitwarden, lastpass, key pair, access key, api keys, private key, ssh key, rotate key, i forgot my login, log in details, env secret, hard to guess | 忘了密码 密码忘了 忘密码 密码本 密码管理 秘钥 私钥 公钥 轮换 凭据 想个密码
account | accounts, my profile, mfa, multi factor, sign up, username, identity, avatar, two step, totp, okta, sso, single sign on, ldap, active directory, reset access | 开户 用户名 单点登录 双因素 二次验证 动态密码 头像 身份 个人信息 帐户 昵称 注册
permission | privileges, who can see, who can edit, give rights, grant rights, allow him to, admin rights, make admin, iam, policies, role based, rbac, entitlement, forbidden, not allowed, cant access | 开通权限 申请权限 没权限 没有权限 无权 收回权限 撤权限 管理员 给他权限 只读 可编辑 谁能看到 角色权限 授予 越权 拒绝访问 权限不足
vulnerability | pen test, pentest, security scan, dependency check, snyk, trivy, dependabot, zero day, is this safe, is this link safe, phishing, scam, is it a virus, infected, trojan, ransomware, antivirus, compromised, suspicious file, malicious | 安全扫描 扫漏洞 渗透 中毒 中病毒 查毒 杀毒 木马 钓鱼 勒索 恶意 可疑文件 安全风险 有没有毒 后门 有风险
audit | who deleted, who removed, trail, who accessed, who logged in, what did users do, activity log, login history, gdpr, soc2, soc 2, access history, track who | 谁删的 谁删了 谁删除 谁登录过 谁访问过 谁访问了 操作日志 登录记录 谁动了数据 谁操作 谁做的 谁弄的 行为记录 留痕
cron | crontab, scheduled jobs, run every, every hour, hourly, run daily, daily job, run weekly, every week, batch job, periodically, repeat every, at midnight, run it at night | 每小时 每隔 周期性 定时跑 定时执行 定时脚本 每天跑 每周跑 批处理 跑批 计划作业 半夜跑 夜里跑 凌晨跑 周期执行 循环执行
cost-cloud | cloud bill so high, why is the bill, finops, burning money | 云服务费 服务器多少钱 云花了 云账单高 烧钱
quota | limits, capped, cap, throttled, throttling, how much left, allowance, credits left, over quota | 限流 限速 超额 超配额 用量 剩余次数 用完额度 余量 上限 还能用多少 用了多少 流量用完
deployment | prod, preprod, pre prod, uat, live environment, live system, environments, running version, which version is live, deploys, argo, argocd, blue green | 预发 预发布 预生产 线上版本 线上跑的 线上环境 生产版本 发布记录 上线记录 发了什么 沙箱 沙盒环境 哪个环境
infrastructure | terraform, pulumi, ansible, infra, infrastructure, provisioning, cloudformation, chef, puppet | 基础设施 基础架构 运维 编排 | cloud server
clipboard | copy buffer, paste this | 剪切板 刚才复制 粘一下 复制的内容 贴一下
app | apps, programs, open word, open excel, applet, tool window | 小程序 窗口
screen | second monitor, external display, resolution, wallpaper, night shift, dark mode, screensaver | 屏保 锁屏 熄屏 壁纸 分辨率 外接屏 副屏 护眼 夜间模式 深色模式 暗黑模式
screenshot | screen grab, screengrab of, snip, snipping, print screen, whats on my screen, show me my screen, picture of my screen | 截个屏幕 截一张 截屏幕 截下来 屏幕上是什么 屏幕上有什么 截网页 截页面 长截图 抓屏 截窗口
hardware | trackpad, usb stick, bluetooth mouse, docking station, cable, drivers installed, graphics card, motherboard, system info, specs of my computer, computer specs | 配置信息 电脑配置 硬件信息 主板 网卡 声卡 驱动 外接设备 鼠标垫 设备信息 系统信息 什么配置
shutdown | power off my computer, shut down my computer, hibernate, sleep mode computer, lock my computer, log me off, turn off the pc | 电脑关机 关电脑 休眠 电脑睡眠 锁电脑 关机 开机 开电脑 待机
uuid | guids, unique ids, snowflake id, ulid, nanoid | 唯一编号
random | roll a dice, roll dice, roll the dice, choose randomly, randomly pick, shuffle names, lottery, lucky draw, draw a winner, pick a winner, random choice, decide for me, who goes first | 掷色子 扔硬币 抓阄 抽奖 随机选 随机抽 随机挑 抽一个 选一个人 帮我选 点名 摇号 掷骰 摇骰子 硬币 今天吃什么抽
hash | sha1, sha512, checksums, verify download, integrity, is the file intact, crc | 校验值 文件校验 完整性 指纹值 哈希值 文件是否完整
encode | urlencode, escape, unescape, hex, binary to, jwt, utf8, morse | 转码 编解码 转义 解一下码 十六进制 二进制 摩斯
qr | qrcode, scan code, code to scan, barcodes, ean | 扫码 扫个码 小程序码 条码 扫条码 扫二维码
model-ai | llms, openai, anthropic, mistral, llama, ollama, hugging face, huggingface, fine tuning, finetune, copilot, ai model, ask another model, completion, completions, classifier, gpts, prompts, ai chatbot, deepseek, qwen | 微调 训模型 炼丹 豆包 通义 文心 生成式 智能体 提示语 机器人对话 问问模型
embedding | embeddings, vectordb, pinecone, qdrant, chroma, weaviate, milvus, nearest neighbours, similar texts, similar documents, rag, retrieval, semantically similar, passages about | 相似文本 相似文档 检索增强 近似 意思相近 意思差不多
dataset | datasets, training set, kaggle, corpora, corpus, sample data, dummy data, fake data, mock data, seed data | 语料 训练集 模拟数据 样本
memory | remember this, remember i, remember my, you already know, my preferences, dont forget i, keep this in mind, long term memory, forget what i said, knowledge base of you, observations, relations, entity, graph of knowledge | 记一下我 帮我记住 记着我 你知道我 我跟你说过 我说过 我之前说 我喜欢什么 我的喜好 我的偏好 别忘了我 记在心里 忘掉 你还记得 长期记忆 记住我 实体 关系图谱 之前聊过
think | think hard, think through, think it through, logic, logical, puzzle out, mull over, chew over, consider carefully, break down the problem, chain of thought, plan it out, reflect, deliberate, work it out step | 想一想 好好想 仔细想 深思 深入思考 动动脑 理清思路 捋一捋 捋思路 推导 推演 逐步分析 分步 拆解问题 一步步来 反思 斟酌 思路
`);
