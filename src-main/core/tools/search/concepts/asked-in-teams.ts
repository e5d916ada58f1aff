import { glossesOf } from './rows.ts';

/** How people in teams ask for what their trackers, repositories, servers, documents and customers need, tool after tool, and what tools say for that. */
export const ASKED_IN_TEAMS = glossesOf(`
opens issue project | 提给研发 开个缺陷 加到需求池 让开发看看 让开发修 | page crashes, app crashes, team list, fix list, engineering should, engineering team, report a bug, somebody should fix
issue fields returns one | 那个缺陷 缺陷详情 单子详情 打开任务单 | bug number, ticket number, story details, issue about, what does ticket, show me ticket, bring up ticket, pull up ticket
changes fields existing issue | 改任务标题 改优先级 标题改一下 优先级调高 | priority to, high prio, higher prio, low prio, wrong description, ticket description, clearer description
issues finds status assignee | 手上还有 没做完的任务 未关闭的缺陷 有没有人提过 谁提过 | all bugs, which tickets, tickets mention, tickets about, already reported, reported already, reported before
remark under issue writes | 缺陷下面 任务下留言 单子下面写 | two cents, can reproduce, reproduce it, cant reproduce, under the bug, below the bug, under the ticket, there in jira
moves issue state workflow | 任务标记为 改成进行中 开始做了 可以测了 提测 | card to, doing column, done column, review column, next column, in progress, testers can, finished issue, drag the card
hands issue somebody | 这个任务交给 这个缺陷给 去修 | bug to, give this bug, give that bug, give the bug, let her fix, have him fix, one is for, take over that task
sprints board past planned | 当前迭代 | current iteration, next iterations, sprint end, sprint dates, sprint calendar, current cycle, sprint overview
issues into sprint puts |  | spare capacity, the next cycle, squeeze it into, to the next sprint, into the next sprint, wont manage this one
records long worked issue | 小时工时 花了多久在 个任务上花了 花了四个小时 | minutes on, sat on, hours for ticket, book my time, spent on issue, hours into issue, hours at issue, time on the ticket
issue blocks duplicates relates | 是同一个问题 依赖这个任务 | prerequisite, dupe of, belong together, ahead after, same problem as, mark as duplicate, cant start a, cant start before
projects account all |  | which boards, our boards, all boards, team backlogs, boards do i
figures sprint going burndown | 迭代进度 | sprint progress, sprint goal, team burning, points are left, story points left, on track this, make the sprint
hear changes issue watcher |  | about issue, follow that bug, subscribe me to, watch the ticket, happens on issue, posted on that bug, cc my boss on
closes many issues filter | 清理积压 过期任务 一次性关掉 全关了 | stale issues, wont fix, ancient reports, ancient bugs, obsolete bugs, clear the backlog, everything older than
creates repository empty | 建个仓库 私有库 | repo for, make a repo, host my code, place to host, start a codebase, new gitlab project, place for my code
repositories person organisation | 公司的仓库 | repos does, repos do, repos overview, which code bases, have on github, on our github, everything on github
contents file repository ref | 仓库里的配置 | without cloning, license file, dockerfile of, file on github, file on main, in that repository, on the main branch
commits files branch pushes | 传到远程 代码推到 传到仓库 | to github, to gitlab, to the remote, into the repo, publish my commits, get my code online, go to main on
makes branch another |  | experiment safely, without breaking main, without touching main, not on main, directly on main, apart from main
branches repository protected |  | stale branches, branch called, old feature branches, lying around branches, working on a branch
proposes merge branch pull request | 提个合并 提交评审 代码想合进去 求评审 写完了求合 | done coding, submit a pr, submit my changes, changes for merging, propose my change, feature is finished, take it in
pull requests open closed | 没合并的 等着评审 合并请求列表 等我看的 等我评审 | which prs, prs are, unmerged changes, review requests, which merge requests, what merge requests, havent been merged
merges pull request squash | 可以合了 没问题合了 合了吧 | land pr, into main, into master, approved number, everybody approved, everyone approved, two approvals, review is done
review pull request approve |  | reject the pr, code is fine, tell the author, fine by me, code needs work, author of the pr, sign off the code
pull request changes diff | 改了什么代码 | lines touched, in the pr, before i approve, which lines does, what code would, in this merge request, how big is the pr
latest commits branch authors | 谁推了代码 最近的提交 有什么提交 这周提交 | people commit, pushed lately, last pushed, commits by, pushed since, team pushed, commit this week, pushed to main
code across repositories looks | 跨仓库搜 哪个项目用了 所有代码里 哪些仓库用了 | old api, whole codebase, deprecated call, deprecated endpoint, old hostname, all our code, across the organisation
copy repository another owner | 复制到我名下 拷一份仓库 | tinker with their, their project under, contribute to their project, under my own name, repo to our org
publishes version notes release | 发个版本 出个版本 可以发版 发版了 | publish v1, binaries attached, publish 3, new release on, time to publish, bring out version, release it as
published versions repository | 最新发布版 | last release, older releases, all releases, release history, recent release, versions came out, bring out after
marks repository favourite |  | star it, star that, great project, cool repo, like this repo, bookmark that project, remember this repo, repo for later
runs automated workflows repository | 跑得怎么样 跑完了没 自动化跑 | actions pass, actions green, red cross, green tick, all green, github jobs, checks on my, the nightly job
starts finished workflow once more | 重跑失败 | hiccup, network glitch, failed jobs again, run the failed, the action again, one more chance, checks only failed
output jobs workflow run | 动作的日志 | action fail, step failed, workflow went wrong, test job in actions, step in the workflow, did the workflow print
weaknesses dependencies repository |  | dependabot find, affected by known, code base affected, hacked through our libraries, insecure libraries in our
shares piece code link | 贴段代码 | code somewhere, paste this code, lines of python, snippet with a colleague, send my code to, post the code online
gives person access repository | 给仓库权限 能推代码 能提交代码 也能提交 | write permission, freelancer needs, may commit, to our repository, to our repo, new developer access, able to commit
wrote each line file | 这段谁写的 哪次提交加的 谁加的这段 | touched this function, commit introduced line, put this if, this if statement, who put this, whose code is this
files working copy changed | 本地改了什么 | tree clean, uncommitted changes, files modified, still uncommitted, files have i, did i touch, is it clean
differences not staged yet | 看下本地改动 提交前看看 改了哪几行 哪几行改了 | changed lines, my modifications, my local changes, diff my changes, edits line by line, since the last commit
records staged changes message commit | 交一下代码 备注写 | checkin, commit everything, staged as, in git, check in what, check in the, on record as, record this step
stages files next commit | 加进暂存 都暂存 | stage everything, to be committed, ready to commit, track this file, for the commit, in the next commit
history commits | 本地记录 | commits here, repo recently, local clone, previous commits, commit list, last commit, last ten commits, commits so far
switches working copy branch | 换到分支 | to develop, different branch, onto develop, onto main, back to main, be on main, be on release, work on release
uncommitted changes aside later | 改动先放一边 暂时收起 | changes aside, edits aside, without committing, half finished changes, half finished work, park my edits, park my work
staged changes back out | 撤销暂存 不要放进提交 | undo git add, remove from staging, shouldnt be staged, staged by mistake, staged too much, by accident staged
applies one commit elsewhere branch | 挑过来 只要那个提交 | take commit, commit abc, bring commit, that one fix, one commit from, commit over to, copy that commit, same fix on
names commit version | 当前提交标 | tag it, tag v1, version on it, label this state, this commit as, call this commit, stamp a version, mark the version
reads file text | 写了什么内容 | txt say, whats in notes, the config file, show the file, first twenty lines, contents of the file, look inside the file
writes text file |  | to disk, dump this, as file, text as todo, into a file, to a file, as a file, save as txt, store the answer
replaces passages text file | 文件里的这行 配置里的 端口改成 | in config, change line, comment out, in settings, settings ini, ini replace, localhost by, ini file, config change
makes folder |  | folder called, subfolder for, make folder, a directory called, need a directory, need a folder, folder for the photos
lies folder files | 桌面上都有 | pictures folder, in my downloads, on my desktop, files are on, in this folder, in that folder, in the folder, got in my
folder everything below tree | 整个目录 一层层 列出来文件夹 | whole folder, all subfolders, project layout, map out, all levels, look like on disk, overview of the folders
moves renames file folder | 换个文件名 文件放错 | misnamed, wrong place, wrong folder, rename report, into another folder, to another folder, give that file
finds files names match folders | 电脑里哪里 电脑里有没有 哪里有我的 | all jpgs, all pdfs, lost a file, which folder is, folder is my, on this computer, my disk find, find the file, pc is it
lines text inside files | 哪个文件里 内容里有 文件里出现 | files mention, find todo, sentence written, lines with, in which file, containing the text, occurrences in files
size dates rights file |  | file writable, file permissions, changed on disk, last edit file, when was the file, when was this created
removes file disk | 不要这个文件 | old installer, junk file, temp file, iso can, from my disk, file any more, file can go, wipe the file, kill that temp
packs files archive compressed | 太多文件 | compress it, one archive, bundle these, make a zip, pack the photos, smaller for mailing, in one attachment
unpacks archive folder | 压缩文件打开 打开压缩 | zip open, tar gz, rar file, zip came, font zip, got a zip, extract the tar, open this archive, came as a, zip file i got
room folders take disk left |  | large folders, hogging my, whats hogging, ssd full, space is free, hardly any space, windows says there
tells files folder change watch |  | scanner saves, new scans, new lands in, file gets added, gets added to, saves something i, lands in my downloads
reads picture sound file | 看看这个图片 打开这张图 | open photo, image file, the wav, pictures cat, load the picture, load the image, open the mp3, the photo file
files same twice | 重复的照片 | pictures double, photos twice, copies of files, same photos several times, copied the camera card
searches drive names contents | 共享盘里 网盘里那份 | drive about, online somewhere, in onedrive, in dropbox, online spreadsheet, contract in our, in google drive
local file puts folder drive | 备份到云盘 | photos online, into dropbox, onto onedrive, safe online, keep online, onto google, to the cloud, to the drive
brings drive file computer | 存到我电脑 | report offline, local copy, from dropbox, from the cloud, onto my laptop, need it offline, save it locally, on the plane
drive people access file link | 打不开文件 没权限看 让会计能看 | see the document, has no access, no access to, make it public, public so everyone, open the sheet, cant see the file
folder drive new |  | folder online, shared place, place in the cloud, place for wedding pictures
drive files opened lately | 昨天看的文件 刚才的文档 最近的文件 昨天编辑 刚编辑的 | open last, working on yesterday, last document i, i had open, doc i had, was i working on, document from this morning
throws drive file bin |  | document away, drive any more, bin the document, bin the spreadsheet, document can go, out with it, obsolete file online
brings drive file back bin | 网盘里删掉 | by mistake, rescue that, wrong sheet, deleted the file, deleted the document, from the trash, from the bin
earlier versions drive file | 改坏了 | overwrote my, overwrote the, older one, messed up the, before she changed, before he changed, someone ruined the doc
drive storage used left | 网盘空间 | cloud full, still upload, space online, online storage, more storage, cloud is full, storage is nearly, nearly used up
online document into pdf | 文档导出 文档变成 | online document to print, printable version of the doc
starts online document | 写周报 | new document, empty document, document called, start writing, write a letter, draft a document, new word file
adds paragraphs end document | 最后加一段 | paragraph under, keep writing, tack these, under the minutes, continue the text, with a conclusion, add a conclusion
replaces occurrence words document | 全换掉 名字全换 统一改成 | throughout, swap mr, got renamed, every mention of, wherever it says, change all mentions, from 2023 to, fix it all over
reads document plain text | 方案读 读给我方案 那份方案 | proposal say, contract say, report say, memo say, minutes document, the doc say, read me the document, text of the doc
remark next passage document |  | document margin, query this passage, for the author, paragraph is too long, note beside the paragraph
proposes change owner accept document | 建议模式 | redline, better wording, id phrase, changing it directly, propose a rewrite, propose different wording, she can accept
document template fields filled |  | offer letter, blank one, certificate from, usual contract, fill the contract, same contract as, as usual but
counts words characters document |  | enough words, words allowed, over 500, under 2000 words, is my essay, am i over, characters in the text
values range cells | 表里的数 | in b2, column b of, give me column, what does row, b2 to b9, enter for march, numbers from the table, numbers are in b
writes values cells | 表里填 改一下数字 改成九百 | into cell, cell to, correct the figure, overwrite the cell, update the spreadsheet, enter the figures
adds row under last spreadsheet | 表里记一条 登记到表 | guest sheet, to the spreadsheet, to the sheet, in the spreadsheet, new entry in, table of guests, guest list spreadsheet
spreadsheet new tabs | 记账的表 做一个表 | workbook for, start a table, excel file for, tab per month, in a table, table to track, list with columns
draws chart range cells |  | plot the, plot these, curve of, bars for, draw a graph, as a curve, graph from the table, show the figures as
orders rows column sort | 按金额排 按姓氏 姓氏排 | largest first, oldest first, alphabetical order, by surname, by last name, most expensive first, biggest amount on top
value tabs spreadsheet looks | 在哪一行 | which row, which cell, which tab, member sheet, row is mr, in the workbook, anywhere in the sheet, occurs in the sheet
formula into cell | 让它自己算 | excel calculate, total row, percentage column, everything above, calculate the average, compute the sum, let the cell
colours number formats borders cells | 标成蓝色 | numbers red, as euros, as dollars, as percent, two decimals, prettier table, overdue red, euro sign, make everything red
fills tab comma separated | 放进表里 | into excel, into a sheet, data dump into, export from the bank, gave me a csv, get it into the table
presentation outline makes | 做个汇报 准备演讲 | to present, into slides, presenting tomorrow, presenting to, ten slides, im presenting, give a talk, have a talk
adds slide heading bullet |  | slide on, agenda page, to the deck, into the deck, forgot a page, page with the prices, page in the deck
saves presentation pdf pictures |  | handout, audience wants, slides as images, slides as pictures, hand out of, to take home, slides to send
speaker wants say slide notes | 演讲提示 提示词演讲 | cue cards, script under each, i should say on, what i should say, script for my talk, forget what to say
swaps picture slide | 换图片 这页的图 照片换成 页的照片 | old logo, other photo on, new logo on, that stock photo, picture in the presentation, photo in the deck
full text search pages wiki |  | internal documentation, company policy, documentation about, anyone documented, explained somewhere, handbook say about
wiki page text below | 新人入职那页 | onboarding page, handbook page, the handbook, sub pages, read the guide, page about our, page on the release
writes page into space wiki | 写一篇说明 沉淀下来 | document how, document our, into confluence, internal page, document the process, knowledge base article, into the wiki
wiki page new text existing | 页面过时 | page is outdated, handbook is wrong, handbook page change, wiki is wrong, wiki is outdated, our wiki says
wiki page changed when history | 这页谁改 页面改过几次 | last edited, edited the handbook, article last changed, page last changed, deleted a section, section of the wiki
spaces wiki | 有哪些空间 | own wiki, company wiki have, areas does the, sections are in confluence, areas of the wiki
hangs file onto page wiki | 附件挂到 挂附件 页面上传附件 放到页面 | to the article, pdf on the page, pdf on the onboarding, to the confluence page, to the wiki article, to the wiki page
wiki page pdf word export |  | wiki page as, print the handbook, print the article, article as pdf, handbook as pdf, confluence to word, no wiki access
runs sql statement rows | 查数据 数仓里查 | from postgres, query the warehouse, from the warehouse, rows from the, count the users, pull the data, pull the numbers
tables views schema | 哪些表 数据库有什么 | in our postgres, kind of data, data is stored in, data do we store, stored in the warehouse, data do we have in
columns types keys indexes table |  | schema of, schema for, index on, what fields, fields per, what type is, type is created, data type of, number or text
planner run statement costs | 走索引 | sequential scan, doing internally, with this select, internally with this, postgres does with, what does the planner
statements took longest lately | 最耗时 | worst statements, worst queries, statements are bogging, whats slowing down the database
indexes help workload |  | make lookups, lookups faster, slow to search, index should we add, lookups on orders faster
big tables indexes | 表占空间 | table eats, tables take, growing table, table takes up, fills the database, table is the biggest, large is the database
sessions open now do | 有多少连接 | using postgres, too many clients, running on postgres, running in postgres, idle in transaction, pg stat activity
ends session database | 杀掉查询 查询卡住 那个连接踢 踢了 踢掉连接 | deadlock, query hangs, stuck query, hung query, hanging query, disconnect pid, runaway query, terminate backend
change schema applies migration | 数据库升级 加个字段 加一列 | new column, newest schema, column to users, drop the column, undo the schema, rename a column, one step down
cleans dead rows table | 表膨胀 回收表空间 | autovacuum, after deleting, deleted rows, space in postgres, table didnt shrink, still as big, after the big delete
adds records table | 加几条记录 加一条记录 用户表加 | new records, to postgres, into postgres, into the table, row to users, load these records, seed the database
documents collection filter match |  | from mongo, from the collection, with status open, entries in mongo, json records where, in the nosql database
stores document collection new |  | into mongo, to mongo, to the collection, into the collection, store this json, in mongo put, profile in mongo
changes fields documents match | 批量改文档 都标成 | in mongo set, active to false, every matching record, all matching documents, all matching records, set field for
removes documents match filter |  | from mongo, mongo cleanup, test users from, out of mongo, test data out of, year from the collection
groups computes collection stages | 按月汇总 | by status, average per, per city, average order value, per customer from mongo, sum in the collection
collections database |  | stored in mongo
collection lookups fields quick unique index |  | mongo slow, email unique, searching mongo, mongo is slow, lookups by email, speed up mongo, no two users
value key cache | 缓存里存的 | from redis, under session, value stored under, does it hold
stores value key time cache | 放进缓存 | with expiry, expire after, into redis, stash this, in redis for, hour in redis, in redis with, cache this for
drops key cache | 删缓存 缓存过期数据 | cached entry, stale entry, stale cache, del key, old price, invalidate that, invalidate one, entry is stale
keys fit pattern cache | 列出缓存键 | matches session, beginning with, entries start with, start with user, everything in redis, whats in redis
empties cache completely |  | flushall, whole cache, entire cache, reset the cache, everything in redis away, everything in redis delete
memory used hit rate evictions cache | 缓存命中率 | cache misses, hit ratio, is caching, redis running out, redis is full, does caching help, caching doing us
stores texts embeddings | 建向量索引 向量化存 | semantic index, embed these, by meaning, manuals searchable, make searchable, for semantic search, embed and save
texts mean nearly question |  | nearest neighbors, closest passages, similar passages, passage answers, paragraph answers, text with similar
removes embeddings id | 清向量 | outdated chunks, those embeddings, old embeddings, vectors to, chunks out of, from the vector store, turn up in semantic
`);

/** The same for customers, builds, machines and the web. */
export const ASKED_ABOUT_SYSTEMS = glossesOf(`
notes somebody become customer lead | 可能的客户 | possible customer, prospect from, cold contact, wants a quote, business card from, wants our brochure, note for sales
changes stage deal value | 已赢单 | deal won, they signed, customer signed, opportunity to, to negotiation, into negotiation, offer accepted, mark as won
deals pipeline |  | salespeople, open opportunities, open offers, open quotes, in the pipeline, is tom selling, about to be signed
records call visit customer | 客户打了电话 跟客户通完 通完电话 | just phoned, phoned the customer, my visit to, note my visit, met the client, note my call, customer meeting notes
known customer all | 客户以前买过 | customer history, client details, 360 view, on that client, on this client, before i visit, about to meet
probably sold quarter forecast | 完成目标吗 销售预期 | make quota, hit quota, expected revenue, next quarter, reach our target, hit our target, make our numbers
firm name domain | 是不是客户 | business called, in our crm, already a customer, already our customer, among our customers, already know a
looks after customer assign | 归我管 | territory of, this client to, new sales rep, her customers go, customers go to, his clients to, client to the new
opens case customer help | 开个工单 客户报修 建工单 记个单 客户说 | complained about, client called, customer called, client rang, customer rang, customer cant, warranty claim, caller says
cases waiting answer | 没处理的工单 工单没处理 等回复的 客户工单 客户在等 | support inbox, unanswered customers, open support, customers are waiting, in the queue, backlog of customers
writes customer case | 回客户 回复工单 告诉客户 | internal note, tell the customer, tell the client, client who complained, let the customer know, reply to the case
hands case next level | 找主管 客户很生气 客户要找 找经理 搞不定 | beyond me, case up, somebody senior, over my head, threatens to sue, wants a manager, pass the case, kick it upstairs
ends case | 工单关掉 问题解决了 工单解决 客户没问题了 处理完了 | case closed, customers problem, customer sorted, close the case, resolve the case, problem is sorted, done with the case
content customers were | 客户评价 | customers satisfied, feedback scores, customers think, rate our support, complaints going up, like our support
articles help centre | 教客户 | for our users, instructions for customers, self service article, can customers read, customers read how
reply taken earlier cases | 怎么回比较好 怎么答复 | standard answer, question before, reply to this customer, last time somebody asked, last time a customer
starts build branch | 打个新包 打新包 | run ci, new build, another build, build develop, start the pipeline, run the pipeline, build of develop
build passed whether | 绿了没 成了吗 | build finished, ci done, ci red, pipeline green, pipeline finished, ci finished, did it compile, does it compile
build printed log | 编译报错 构建为什么 | build fail, compiler output, compiler error, ci complain, ci error, compiler moaning, compiler say, moaning about
stops running build | 构建先停 先停构建 | bother building, dont build, abort the running, abort the pipeline, kill the pipeline, pushed by mistake
pipelines project | 哪些流水线 几条流水线 | ci jobs, ci have for, jobs do we have, pipelines are set up, ci have set up, set up in ci, what does ci run for
tests red build | 测试没过 红的测试 哪些用例 挂了哪些 | whats red in, which checks broke, which tests are, tests are to blame, build is red which
tests pass sometimes flaky |  | fails randomly, sometimes pass, every other time, fail at random, cant be trusted, fail now and then, only work on retry
file build made | 打好的包 安装包给我 昨晚打的 打的安装包 | ipa, binary from build, built last night, last nights build, output of build, get the build, exe from last
value builds read variable |  | for ci, node env, ci needs, for builds, pipeline needs the, ci should know, builds should know, env in the pipeline
builds become slower trend | 构建时间 | pipeline takes, longer and longer, ci take over, ci is slow, ci takes ages, builds are slow, waiting for builds
brings version service environment | 发到测试环境 | on staging, onto staging, to production, to prod, rollout the, on production, version to staging, go live with
returns version before rollback | 新版本出问题 | broke production, release is broken, since the release, since the deploy, since the rollout, yesterdays version back
brought out when whom deployments | 上线了什么 线上什么版本 上的线 | shipped what, whats live, deployed today, deploy history, was shipped yesterday, last rolled out, running in production
far rollout | 部署到哪 上线到哪 部署完了没 | deploy finished, live yet, deploy stuck, rollout stuck, deploy go through, did the deploy, being rolled out
staging production promote | 预发没问题 上正式 测试没问题 | staging looks good, works on staging, tested on staging, take staging live, qa signed off, testers are happy
switches feature on off users |  | beta testers, percent of customers, for all users, disable the beta, new checkout for, for customers off
services run environments |  | software running, test system, test environments, besides production, other than production, which stages do we
pods namespace state | 看看容器组 集群里跑着 跑着哪些 | pods running, get pods, something crash, pods are running, crashing in kubernetes, in the namespace
pod output container logs |  | pod restarts, pod printing, checkout pod, pod write, pod keeps restarting, whats the pod, what does the pod say
all about resource cluster | 资源的详细 资源详情 一直等待 | pod pending, pod doesnt, pod is pending, stuck in pending, pod wont start, pod not starting, pod cant start
creates changes resources yaml | 用这个建 | this yaml, helm install, into kubernetes, ingress file, to the cluster, ingress in kubernetes, onto the cluster
sets replicas run many | 少跑几个 多跑几个 几个实例 | fewer pods, extra pods, traffic is rising, black friday load, down to zero, expecting a rush, five instead of two
pods deployment anew restart |  | rolling restart, service hangs, service is stuck, restart the api, recycle the pods, pods a kick, all its pods
removes resource cluster | 集群里没用 | config map, from the cluster, old service from, remove from kubernetes, out of the cluster, cron job in kubernetes
runs command inside container pod | 进去看看 | ls inside, around inside, go into the pod, a look inside the, look around in the container
cpu memory nodes |  | kubernetes machines, how loaded, breathing room, still have breathing, busy are the kubernetes, capacity in the cluster
happened cluster lately | 异常事件 | oomkilled, pods evicted, oom killed, odd happen, anything odd, going on in kubernetes, been going on in
opens port pod computer |  | available locally, local port, on localhost, localhost to, from my laptop, to the pod, of the pod available
containers machine running | 本机有哪些 | what containers, in docker, containers are running, is mysql running
starts container |  | stopped container, container running again, container back up, get the container, mysql container up
stops container |  | container eats, container off, container right now
container printed logs | 容器一直重启 | container say, container exit, container crash, container died, container die, container keeps, output of the container
fetches image registry | 下镜像 | postgres image, newest postgres, docker hub, download nginx, nginx latest, newest image, mysql image, redis image
image dockerfile makes | 打一个镜像 | containerise, dockerise, runs anywhere, docker image of, pack my app, app with docker, image of my app
deletes stopped container |  | old container, exited container, container away, dead containers, test container, just lying around
starts services compose | 全部跑起来 | entire stack, everything locally, local environment, dev environment up, everything in docker, app with its database
frees room images nobody |  | docker fills, docker takes, images nobody, fills my disk, docker is using, space from docker, gb of docker
virtual machines account | 几台服务器 | what servers, at aws, rented servers, servers are running, vms are running, machines in frankfurt, are we renting
boots virtual machine | 演示服务器 | vm on, server up, server back on, server is off, start the demo, turn on the vm, switch the server on
shuts virtual machine down | 演示机先关 先关了省钱 | server off, server at night, uses the server, server is idle, turn off the vm, vm over the weekend, power off the test
rents virtual machine new | 买台云服务器 新云服务器 再租一台 | another server, more servers, linux box, provision a, bigger server, with debian, spin up a, launch an ec2, launch a vm
buckets object storage | 桶列表 | s3 storage, which s3, files in aws, where in s3
object bucket puts | 备份放到 放到对象存储 | into s3, onto s3, on s3, backup to s3, in the bucket, to the bucket, into the bucket
link object fetched while | 临时下载 会过期的 | temporary download, download link, from s3, signed url, expires tomorrow, link that expires, one day link
calls serverless function | 调用云函数 | serverless job, our resize function, test the lambda, with this input, function with this image
account cost service day cloud | 云上烧了 烧了多少钱 | hosting bill, spending by service, money at aws, burnt money at, spent on aws, spent at aws, paying for the servers
records domain | 解析到哪 | mx entries, subdomain set, mail subdomain, where does our domain, ip is set for, ip of our subdomain
points name address dns |  | dkim, mx to, moved hosting, txt entry, com point to, change the a, verify the domain, domain at the server
ports open whom | 端口开放 | firewall rules, ssh reachable, ssh open, which ports, reachable from everywhere, database reachable from
saves managed database now snapshot | 备份数据库 改之前先 | rds, something risky, dump of production, before the migration, back up the database, database before we touch
new database saved one | 恢复到昨天 | lost data, someone wiped, yesterdays data, data was lost, from yesterdays backup, from the backup, dropped the database
people programs may use account |  | aws account, aws access, service accounts, into our aws, in our aws, login for aws, who left still, still got a login
new key user old ends | 换个密钥 密钥过期 不小心泄露 | key leaked, credentials leaked, new credentials, fresh credentials, key was leaked, change the key, key is compromised
fresh tls certificate domain |  | privacy error, site isnt secure, says not secure
edge forget copies site cdn | 看到的还是旧 还是旧的 | cloudfront, edge cache, visitors still see, invalidate the edge, site doesnt update, changed the css, see the old logo
series time expression metrics | 最近一小时 | p95, cpu over, latency yesterday, load yesterday, develop since, cpu yesterday, cpu of the, how many requests
log lines services words | 服务的日志 报了什么 | errors did, production logs, service report when, payment service report, service say when, did the shop write
alarms firing | 有没有报警 | pager beeping, anything broken, monitoring complaining, monitoring say, whats monitoring, alarming right now
somebody looking alarm | 告警我来 报警我看到 在处理 | take the page, got the page, seen the alarm, ive seen the, im taking care, on it stop paging, ill handle the alarm
noise alarm while silence | 先静音 告警别响 报警先关 今晚维护 | during maintenance, for nothing, false alarm, maintenance window, mute that alarm, mute the alert, alarm is annoying
warn figure passes limit | 就报警 就通知我们 | over 90, slack if, when latency, latency goes, rate goes above, disk is over, new alarm for, alarm for high, page me if
panels dashboard | 支付的监控 | api board, monitoring screen, in monitoring, checkout board, the big screen, how do our systems look
slow failing requests services traces | 慢在哪 | opentelemetry, which hop, time lost, spend its time, over a second, follow a request, follow a slow, takes four seconds
exceptions together cause |  | what crashes, exceptions are most, most frequent exceptions, crashes do users, errors most often, app crashes most
marks exception fixed | 异常修好 | that exception, sentry issue, in sentry, null pointer one, wont happen again so, error is gone for good
website answers fast whether | 网站挂了 | just me, site working, is the website, down for everyone, ping the site, site so slow, is our website down
carries pager now on call |  | production breaks, whose shift, ring about, phone tonight if, duty this weekend, who do i phone, who do i wake
declares outage calls people incident | 出故障了 服务全挂了 系统全挂 召集人 | everyone together, production outage, big outage, shop is down, start the process, no customer can, whole site is down
tells users status page | 故障已恢复 | users that we, outage is over, know the outage, its fixed status, tell the users that, working on it tell
error budget left service | 还能挂多久 | our 99, 99 9, downtime allowed, downtime left, service level, availability promise, downtime are we, how much downtime
runs test suite failures | 测试过不过 | vitest, junit, break anything, still green, my refactoring, did i break, everything still works, tests pass locally
style mistakes source files |  | pylint, ruff, clippy, sloppy, style guide, code follow, coding rules, in my source, follow our rules
source files usual form |  | gofmt, look tidy, black on, neat code, code is ugly, tabs to spaces, tabs and spaces, code is a mess, all over the place
symbol used where |  | all usages, who calls this, calls this function, use the class, use this function, anybody call this, else is affected
symbol declared where |  | function defined, method written, function come from, of this method, jump to the class, show me the implementation
another name symbol everywhere | 统一换个名字 | variable userid, variable everywhere, bad name, call the variable, refactor the name, confusing variable name
executes shell command | 这条命令 | run ls, make clean, do make, do a make
adds library project |  | cargo add, requests library, add react, add lodash, import fails, missing module, module missing, need axios, need numpy
halts program line breakpoint | 跑到这行 停下来看 | at the variables, reaches this function, pause the program, break at line, gets to line, stop the program at
lines tests reach | 哪些代码没测 | arent covered, enough tests, code is tested, much is tested, not covered by, covered by tests, tested at all
reference pages comments | 根据注释 接口文档生成 | typedoc, sphinx, jsdoc, rustdoc, godoc, doc comments, docs from comments, turn the comments, manual for developers
plain words function explains | 函数是干嘛 干嘛的函数 | predecessor, cryptic code, understand this function, this function do, explain this regex, wrote this what
latest version licence library | 最新版本 库的版本 | commercially, newest react, react version, version of react, current version of, what does express, depend on what
libraries words | 处理日期的库 推荐个库 | npm module, python package, which package, crate for, gem for, framework for, on npm, on pypi, a library that
security holes library version | 包有没有安全 | log4j, package safe, library safe, version safe, is dangerous, version of openssl, i heard jquery
dependencies newer versions | 有没有新版 | libs behind, old packages, requirements old, libs are behind, package json old, our packages old, is our package json
reference examples library | 库的用法 用法查一下 | use useeffect, documentation of, docs for, docs of, react docs, arguments does, what arguments, in axios, work in prisma
opens address browser | 进这个网站 | open google, visit the, site open, website please, go to bbc, go to google, open the website, open the site
clicks page |  | submit button, cookie banner, accept cookies, hit next, hit submit, popup away, the cookies, accept the cookie
types field page | 框里打 | search box, text field, login field, into the field, email in the, box on the website, fill in the username
picture page takes | 截个网页 | site looks, snap the page, page looks like, picture of the website, image of the website, see what the page looks
page tree used | 页面上有哪些 能点什么 有哪些按钮 可以操作 | clickable, click here, accessibility tree, which elements, buttons are on, can i click, page give me, what links are on
fills several fields | 注册信息 | order page, contact form, online form, registration for me, complete the contact, register me on, my address and name
waits until appears |  | spinner, still loading, until the page, page has loaded, till the results, results show up, dont continue until
open close choose tabs | 切标签 | new tab, pages open, too many pages, window with another page
page pdf save browser | 网页存成 存下来当 | confirmation page, print the site, keep this page, page as pdf, print the web page, page as a document, page as a file
messages errors page console |  | f12, console say, does devtools say, page broken why, page doesnt work, page doing nothing, does it throw errors
requests page made network | 发了哪些请求 页面调了 | ajax, xhr, page send, page talk to, calls does the website, calls does the page, does the site call
runs javascript page | 跑段脚本 | queryselector, execute js, document title, run document, script on the page
searches internet titles links | 网上搜搜 | online look, check online, see online, who won the, won the championship, best vacuum cleaner, look that up online
contents web page markdown |  | link say, at url, article for me, text of the page, read the page at, whats on this website, read this blog post
follows links website collects pages | 整个网站 抓整站 全部页面 | every page, mirror the site, every article from, article from their, from their blog, all articles of, all pages of the
pulls structured fields web pages | 网页里提取 提取价格 网页抓数据 价格整理出来 网页上的商品 | product pages, all the offers, prices and names from, table from the site, list from the website, names from the website
pictures internet | 找图片 找几张图 网上的图片 网上找张 | find pictures of, find photos of, pictures of golden, photos of paris, platypus look like, for my poster
recent articles news | 有什么新闻 | headlines today, news about, news on, recent coverage, reported about, press about, in the papers, anything new about
owns domain until | 域名注册 域名被注册 | whose website, name example, org taken, com taken, shady shop, behind that website, behind that site, com still free
short link long |  | tiny link, link too long, make a tiny, type in this, nobody can type, far too long link, url is too long
copy old web page | 以前的网页 网页以前 网站以前 以前写了什么 | wayback machine, deleted page, page disappeared, site look like, website look like, page is gone, site is gone
links website lead nowhere | 链接失效 有没有失效 | give 404, links work, page not found, links dont work, all links still, links go nowhere, links that dont work
`);
