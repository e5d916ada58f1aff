import { glossesOf } from './rows.ts';

/** How people ask for music, pictures, play, health, animals, plants and what is at home: straight out, beside the point, or only by what is wrong. */
export const ASKED_AT_HOME = glossesOf(`
plays song | 放点歌 来点音乐 放首歌 想听歌 随便放点 | put something on, have some tunes, some tunes, tunes on, put on some, bit of music, some background music, play us, play something, stick on some, blast some, whack on, chuck on some, hear some, want to hear, wanna hear, fancy some music, start the music
stops music moment | 先停一下 歌先停 暂停一下 安静一下 别放了 | shush, that racket, kill the sound, kill the music, kill the tunes, tunes off, mute the tunes, mute the music, cut the music, music off, enough music, stop the song, stop playing, quiet please, silence please, hold the music, hush, give it a rest, pipe down, cut that noise, quiet for a minute
next song | 不想听这首 下一曲 跳过这首 难听 不好听 | skip this one, skip it, not this song, not this one, not this again, hate this song, change the song, different song, another song, something else please, this song is rubbish, boring song, sick of this song, sick of this tune, tired of this song, on to the following
previous song before | 上一曲 刚才那首 再放一遍 | replay the last, play that again, play it again, the one before, last song again, hear that again, back one song, rewind a track
loud music volume | 音量 调低点 调大点 小声点 大声点 吵死了 听不清 | can barely hear, hear it properly, neighbours are complaining, too much noise, crank it, crank up, pump it up, pump up the, bit quieter, keep it down, ears hurt, deafening, way too loud, not loud enough, turn it down, turn it up, turn that down, turn that up
songs albums artists search | 有没有专辑 谁的歌 哪些歌 | their newest record, newest record, new record by, got anything by, have anything by, anything by that band, that band, latest single, songs by, albums by, soundtrack of, soundtrack to, that song from, song that goes
new list songs playlist | 建个歌单 新歌单 | mixtape, party mix, songs for the, list for the gym, list for the party, collect songs, bunch of songs, soundtrack for my
puts song list playlist | 放进歌单 加到歌单 | in my workout mix, to my mix, on the mix, to the party list, save this tune, add that tune, put this song in, put this song on, this track on my, on my running list, on my party list, running list
songs likes mood recommend | 推荐几首 推荐歌曲 适合听的 听点什么 | something chill, something upbeat, something mellow, something relaxing, in the mood for, bored of my usual, bored of my music, what to listen to, similar artists, music like this, more like this, bands like, songs like, artists like, jazzy, mellow, groovy, melancholic, fan enjoy
played now song playing | 在放什么 这是什么歌 谁唱的 什么歌名 | who sings, name of this one, name of this song, name of that tune, which tune, whats this tune, whats this song, what song is this, what song is that, who is singing, who is this by, title of this song, which band is this
words song lyrics | 歌词 唱的什么 | the chorus, second verse, first verse, what are they singing, what is she singing, what is he singing, sing along, sing it, karaoke text, know the words, mishear, verse, refrain, stanza
moves music device | 换到音箱 转到音箱 接着放 | carry on listening, keep listening in, follow me upstairs, song follow me, music follow me, continue on the, continue in the, to the kitchen speaker, to the speaker, on the soundbar instead, on the other speaker, in the other room, from my phone to, switch speakers, listen in the, music to my phone, music to my, song to my phone, hear it in the, play it in the, music upstairs, music downstairs
keeps song favourites like | 收藏这首 喜欢这首 加红心 | heart this, love this one, love this song, love this tune, thumbs up this, keep this song, save this song, this song is great, favourite this, star this song, banger, great tune, my favourite song, my new favourite, what a song, what a tune
clips films search video | 教程视频 找个视频 视频教程 | any vids, vids about, vids on, youtube how, youtube a, is there a tutorial, tutorial on fixing, tutorial for, video tutorial, clip where, clip of, clip with, a demonstration of, someone explaining how, watch somebody
said video transcript | 视频文字 视频里说 讲了什么内容 变成文字 | text of this youtube, words of the lecture, read the video, in writing, spoken words, words spoken
title views length video details | 视频多长 播放量 谁上传 | who uploaded, when was it uploaded, when did that video, video come out, how many views, whose video, length of the clip
saves video disk download | 存下视频 保存视频 视频保存 | grab this clip, grab that video, rip this video, keep the video, video offline, watch on the plane, watch offline, save that youtube, save the clip, without internet, on my laptop without
cuts piece video | 视频剪 剪掉 开头剪 片尾剪 | only keep minute, cut the end, cut the beginning, first ten seconds, last ten seconds, shorten my clip, shorten the clip, boring end, chop off, chop the video, bit of the clip
another format video convert size | 视频太大 压缩视频 视频格式 | mov file, mkv, avi, into an mp4, to mp4, clip smaller, video smaller, smaller video, shrink the video, shrink the clip, video too big, its a video, video to send, whatsapp the video
captions video subtitles | 字幕 加字幕 | is deaf, hard of hearing, burn in captions, closed captions, understand the accent, english subs, foreign film, read along, watch without sound, text at the bottom, text on the video, words on screen
sound out video audio extract | 转成音频 提取声音 视频声音 | just the sound, only the sound, just the audio, mp3 of this video, mp3 out of, rip the audio, video into mp3, audio track
subscribers views channel statistics | 频道粉丝 订阅数 | how many subs, my subs, youtube doing, my youtube, channel growing, is my channel, channel doing, youtuber
films series title actor search | 演过什么 谁演的 有哪些电影 老电影 | that film with, that film where, the film where, that movie with, the movie where, whats the movie, whats that film, film about, movies about, films from, films with, movies with, movies from, filmography
plot cast ratings film details | 讲的什么 好看吗 豆瓣 评分多少 谁主演 | who plays the, who plays in, who stars in, whos in that film, who directed, suitable for kids, ok for kids, scary for kids, age rating, rotten tomatoes, imdb, good film, film any good, movie any good, show any good, worth watching, new dune, is the film
services stream film watch | 哪里能看 在哪看 哪个平台 | on netflix, on prime, on disney, disney plus, which app has, which streaming, can i stream, stream anywhere, is it streaming, stream it, which platform has, hbo, mubi, crunchyroll, apple tv plus, amazon prime
cinemas near show film showtimes | 电影几点 影院 有什么电影 场次 | at the pictures, the odeon, movie night saturday, film tonight, late screening, late showing, matinee, whats playing near, playing near here, film on at, showing near, go to the movies
remembers film later watchlist | 以后再看 想看的电影 加到想看 | see that sometime, want to watch that, watch that later, watch it later, to watch list, on my to watch, must see that, bookmark this series, bookmark this film, bookmark this show, for a rainy evening, for movie night, recommended a film, recommended a series, watch one day
films like similar | 类似的片子 同类电影 差不多的电影 | something to binge, binge next, else like it, more films like, shows like, movies like, something like friends, another film like, we loved, loved that film, loved that show, finished the series
pictures photos people places dates search | 找照片 的照片 那张照片 | snaps, snaps from, snaps of, holiday snaps, pics of, pics from, photos of, pictures of, pictures from, shots from, picture of my, that picture where, photo of my, selfie with, our trip to
pictures new album | 整理成相册 做个相册 建相册 | pics together, pictures together, photos together, group the snaps, group the photos, collect the photos, photo book, scrapbook, baby first year, gather all pictures
lets others see album pictures share | 照片分享 给家人看照片 发相册 | let grandma see, let granny see, pics to everybody, pictures to everybody, pics to everyone, photos to everyone, see our photos, see the photos, show our pictures
removes picture photo delete | 照片删 拍糊 删照片 | blurry one, blurry shot, out of focus, i look awful, i look fat, bad shot, bin that picture, thumb in that shot, eyes closed in
picture taken where when photo info | 在哪拍的 什么时候拍 哪天拍的 | where did we take, where was this taken, when was this taken, when was that taken, when did i take, which camera was this, which camera took, camera settings of, place in this photo, where is this picture
books author subject search | 找书 的小说 谁写的书 | novels by, novels about, book on, book about, books on, good thriller, thriller, crime novel, bedtime story, paperback, good read, something to read, page turner, that book where, that book about, new by the author
books blurb ratings details | 书评 这本书讲 讲什么的书 | book any good, is the book good, novel about, about that novel, how many pages, thick is the book, worth reading, reviews of the book, book suitable
books read wants reading list | 书单 想读的 读过哪些 | which books have i, books have i finished, books have i read, finished reading, nightstand pile, nightstand, bedside pile, to be read, unread books, my reading pile
remembers book reading list add | 加到书单 加到想读 想读这本 | read that someday, like to read that, want to read that, read it someday, remember this book, book for later
library book town in | 图书馆有没有 借到书 能借吗 | borrow it, borrow the book, is it checked out, in at the library, lend the novel, on loan, without buying it
most important news headlines | 今天新闻 大事 国内要闻 国际要闻 出什么事 | fill me in, morning briefing, anything happen, what happened today, whats happening today, breaking news, top stories, front page, the headlines, news please, todays papers
articles news subject search | 最新进展 的报道 的新闻 | papers saying, papers say about, press about, in the press, in the papers, news on, news about, latest about, latest on, whats new with, what happened with, anything new on the
entries feed latest rss | 博客更新 更新了吗 新文章 | on that blog, on the blog, new on hacker, latest posts from, my feeds, my blogs, new articles from, new on the site, new entries
follows site feed add | 订阅网站 关注网站 | follow that blog, follow this blog, follow the site, subscribe to this site, subscribe to that blog, when they publish, new articles of, website articles, eye on this blog, rss of, get articles from
puts post profile publish | 发个动态 发条动态 发微博 晒一下 发个微博 发朋友圈 发帖 | tell my followers, tell our followers, followers the, with everyone online, on my profile, on our page, post it online, post this online, post this on, tweet this, tweet that, tweet it, tweet about, brag about, tell the world, announce on, announce it on, show the world, say it publicly
follows posted timeline | 大家发了什么 朋友动态 动态里 | on my feed, my feed, scroll twitter, up to on twitter, people i follow, those i follow, my timeline, what did they tweet, has she tweeted
public posts search | 网友怎么 网友评价 大家怎么说 | saying about us, moaning about us, mention us, mentions of us, talk about us, tweets about, tweets with, posts about, posts mentioning, hashtag, internet say about, people online say
answers post reply | 下面评论 回复评论 评论一句 | customer tweet, answer the tweet, answer her tweet, answer that tweet, comment back, reply to her post, reply to his tweet, under her post, under his post, under that post, under the post, respond to the tweet
follow user posts | 关注一下 关注这个人 关注他 | see her posts, follow her, follow him, follow that guy, subscribe to that guy, her on instagram, him on instagram
follows account followers | 有多少粉丝 谁关注我 涨粉 粉了我 新粉丝 | who follows, whos following, following me, following us, people follow us, new follow me, follows me, how many followers, gained followers, lost followers, my fans, fanbase, following count, unfollowed me, audience size, subscribed to our account, fans do i have
post later schedule | 定时发 再发出 明早发 | tweet this tomorrow, tweet tomorrow, post tomorrow, post it tomorrow, post it on monday, post on monday, post it next, queue this for, queue a post, queue a tweet, put out later, publish tomorrow, tweet this at, publish this friday, publish on friday, publish on monday, publish next week, go live at, go live on
people saw liked posts analytics | 动态效果 帖子效果 点赞数 多少人看 | my last tweet do, tweet do, my post do, seen my post, likes did, how many likes, likes on my, best post, posts went best, reach of, engagement, impressions
everybody talks trending | 热搜 大家都在聊 什么最火 | everyone talking about, everybody talking about, whats hot, whats viral, gone viral, going viral, big hashtag, popular right now, the buzz, going crazy about, crazy about, raving about, excited about today, outraged about, whats the buzz
scores matches now live | 几比几 比分 踢得怎么样 谁赢了 | are we winning, are we losing, did they score, did we score, have we scored, whos winning, whos ahead, who is ahead, half time, how is the match, hows the match, hows the game, the score, did we win, did they win, goal yet
matches come fixtures | 下一场 下场比赛 哪天比赛 | when do we play, do we play next, who do we play, up against, next match, next game, playing against next, football on tonight, game on tonight, match on saturday, kick off, who plays tonight, upcoming games
team stands league table | 积分榜 排第几 排名第几 | are we going down, relegation, relegated, behind the leaders, whos top of, top of the league, bottom of the league, premier league, points behind, what place is, title race, champions league place, win the league, serie a, la liga, nba standings, promotion spot, playoffs spot, ranking of teams
goals minutes player stats | 进了几个球 进球数 助攻 | still scoring, goals has, goals have, goals did, most assists, most goals, top scorer, this season, how is he playing, hows he playing, yellow cards has, winger, hat trick, clean sheets, batting average, free throws, ronaldo, messi, mbappe, haaland, salah, lebron, djokovic, nadal, federer
records training workout | 刚跑完 刚健身 健身一小时 打了球 | just ran, went for a run, did yoga, hour of yoga, minutes of yoga, cycled to work, biked to work, cycled for, swam, swam for, lengths, lifted weights, leg day, pushups, press ups, played tennis, played football for, did pilates, did my exercises, been for a jog, deadlift, deadlifts, bench press, planks, spinning class, zumba, boxing training, climbing session, elliptical, marathon training, personal best, dumbbells, martial arts, karate, judo, dancing class, basketball practice
steps walked | 走了多少步 走够了吗 步数 活动量 | walk enough, walked enough, walk far today, hit ten thousand, have i walked, was i lazy, moved enough, on my feet, active today, step goal, stroll, sedentary, did i move, get up enough, sat too much, sitting all day
slept sleep report | 昨晚睡 睡得怎么样 没睡好 几点睡着 睡了几个小时 失眠 | did i sleep, have i slept, get eight hours, got eight hours, awake last night, awake a lot, toss and turn, restless night, deep sleep, my sleep, hours of sleep, good night sleep, nod off, nodded off, dozed, overslept, bedtime last night, fall asleep yesterday, how rested, night ok, my night, how was my night, bad night, how rested am, when did i wake
pulse heart rate | 心跳 心率 | my ticker, heart racing, heart is racing, my heart beating, my bpm, resting pulse, beats per minute, palpitations, tachycardia, heart going, cardio zone, heart pounding, fast is my heart
notes body weight | 体重 称了一下 瘦了 胖了 | kilos this morning, weigh this morning, on the scales, on the scale, stepped on the scales, lost two pounds, lost a kilo, lost weight note, gained a kilo, put on weight, my weight, i weigh, kilograms today, bathroom scale, scale says, new weight, lbs this morning, kg today, kg this morning
notes eaten meal | 吃了一碗 吃了个 刚吃 | i ate, had a bowl of, bowl of pasta, bowl of soup, for lunch i had, for breakfast i had, for dinner i had, i had for lunch, calories of my, count my calories, i had a burger, had a sandwich, had a salad, just eaten, food diary, for dinner note, for lunch note, log breakfast, log dinner, muesli, two eggs
pill taken medication | 吃药 该吃药 药什么时候 几点吃药 | my tablets, take my tablets, take my pills, blue pill, pressure tablets, tablets due, what medicine, medicine is due, next dose, my meds, antibiotics when, did i take my, forgot my pill, statin, eye drops, contraceptive, thyroid, medicine cabinet
physician appointment doctor | 挂个号 挂号 看医生 看牙 约个医生 约牙医 | see a gp, see the gp, need a doctor, get me in with, get in with a, slot at the dermatologist, dermatologist, dentist appointment, need a dentist, at the dentist, have it looked at, see a specialist, health check, checkup at, gynecologist, urologist, eye specialist, ent doctor, flu shot, mammogram, root canal, mri scan, dentist, dental checkup
ailment symptoms come from | 肚子疼 头疼 发烧 嗓子疼 怎么回事 不舒服 | hurts, throat hurts, my back hurts, been coughing, coughing for a week, is it serious, fever and spots, a rash, rash on my, feel sick, feeling dizzy, stomach ache, tummy ache, sore throat, head is pounding, runny nose, itchy, swollen, throwing up, have i got flu
glass drunk water | 喝了一杯 喝水了 | glass of water, drank half a, drank a, another cup, another glass, cup of water, bottle of water, drank some water, finished my water, gulp, drank bottle, drank another
runs itself home automations list | 哪些自动化 自动化有哪些 家里的规则 | does the house do, rules in the house, routines do i have, which routines, come on by themselves, goes on by itself, turn on by themselves
rule automation when happens create | 自动开灯 自动关 一到家就 一出门就 | when i leave, when we leave, when nobody is, at sunset, whenever a window, when someone walks, when motion
another name automation rename | 自动化改名 规则改名 | call the rule, rule is called, routine is called, name of the rule, name of the routine, rename the rule, rename the routine
lets automation rest disable | 停用自动化 关掉自动化 别再自动 | want that rule, pause the rule, pause the routine, suspend the routine, suspend the morning, suspend the rule
automation right away run | 执行模式 晚安模式 回家模式 离家模式 观影模式 睡眠模式 | good night routine, good morning routine, morning routine, bedtime routine, movie night, movie mode, party mode, sleep mode, trigger the rule, run the rule, good night house, goodnight
same time every day schedule add switches | 每天早上 每天晚上 每天定时 天天 | every morning, every night at, every night, every evening, every evening at, every day at, each day at, each weekday at, each weekday, each morning, on weekdays at, every weekday, weekdays at, daily at
switched which time schedules list | 哪些定时 定时列表 几点开 几点自动 | when does it switch, timers on the, which timers, at which times do, what times do, when do the blinds, what is timed, when does the boiler
new device home pair | 新买的 配网 配对 怎么连上 加设备 | bought a new, hook up, connect my new, new smart plug, new smart bulb, out of the box, just unpacked, unboxed, wont pair, my new sensor, new bulb, matter code, pairing mode, motion detector add, include my, onboard my lamp
another name device rename | 改名叫 这个灯改名 设备改名 | should be called, has the wrong name, wrong name, call the lamp, call that lamp, call the socket, call the plug, call the sensor, call this light, lamp is called, label is wrong, another name for the, different name for the
room device stands assign | 放到书房里 搬到 换个房间 | moved the lamp to, moved it to the, moved to the bedroom, belongs to the, belongs in the, sensor belongs, stands in the, now stands in, now in the bedroom, list it under, wrong room, in the wrong room, different room, another room now
new software device firmware update | 设备升级 固件 升级固件 | upgrade available, says upgrade, update available for, latest firmware, patch the light, patch the lamps, patch my, bulbs outdated, old firmware
electricity used device report energy | 电费 用了多少电 费电 耗电 | eating electricity, electric bill, power bill, appliance costs, which appliance, power hungry, kwh, burn last month, did the dryer use, energy hog, wasting electricity, how much electricity
picture camera snapshot still | 拍一张看看 看下摄像头 抓拍 | camera sees, camera shot, anyone at the back, at the back door
people home who | 家里有人 到家了吗 谁在家 人都走了吗 | anyone in, anybody in, anybody home, kids back, back yet, back home yet, is my wife home, is my husband home, wife home, husband home, house empty, is everyone out, did everyone leave, is everybody home, everyone home, home from school, home from work, alone in the house, anyone upstairs
settings home backup saves | 备份家里 家里设置 | smart home setup, house settings, before i mess, in case it breaks, safety copy of our, configuration of the house, house configuration, export the house, hub backup
devices offline battery low health | 哪个离线 设备离线 换电池 没电了 掉线 | batteries are flat, flat batteries, which batteries, need new batteries, isnt responding, stopped responding, whats gone dead, gone dead, lost connection, about to die, any dead, not reachable, lost contact with
scripts home list | 有哪些脚本 场景列表 | scenes and macros, my scenes, which scenes, macros
restart home controller hub | 重启网关 家里全没反应 网关 中枢 | home is frozen, house is frozen, nothing responds, reboot the controller, reboot the hub, whole thing hangs, smart home hangs, home box, smart home box, hub stuck, hub hangs, gateway restart, bridge restart
plant look after care | 怎么养 叶子发黄 叶子黄了 养花 | dropping leaves, losing leaves, leaves are yellow, leaves turn yellow, brown tips, brown leaves, does it like sun, like sun, like shade, full sun, look sick, looks sick, tomatoes look, orchid, ficus, cactus, succulent, houseplant, house plant, monstera, basil like, keep alive, plant is dying, dying plant, wilting, droopy, repot, fertilizer, prune, basil keeps dying, plants keep dying, plant keeps dying, my plants, kill every plant, leaves fall off, leaves curl
plant picture identify | 什么花 什么植物 什么树 这是什么草 | what is this flower, what is that flower, what is this plant, what is this tree, whats this flower, whats that plant, is this a weed, is it a weed, grows there, what grows, found this leaf, which flower is this, which tree is this, kind of tree, kind of flower, name of this plant, growing in my lawn, wildflower, species of tree, leaf shape, berry is this, tree did i
bed watered watering plan | 什么时候浇水 浇水计划 该浇了 | beds are due, get watered, roses get watered, get their drink, watering due, when to water, watering schedule
wet earth soil moisture | 土干不干 土湿 土壤 | ground dry, is the ground wet, soil dry, earth still damp, earth dry, tomatoes need water, plants need water, flowers need water, flowerbed wet, flowerbed dry, beds too dry, need watering
portion feeder feed pet | 喂猫 喂狗 猫饿 狗饿 喂一下 | cat is hungry, dog is hungry, cats hungry, hungry cat, hungry dog, dog his dinner, cat her dinner, cat his dinner, fill the bowl, kitty wants, kitty, cat food, dog food, kibble, cat a snack, dog a treat, feeding time, dinner time for, cat bowl, dog bowl, hungry pet, meow, meowing, begging for food, feed rex
animal collar where pet location | 猫跑哪 狗跑哪 猫不见 狗不见 | where is the dog, where is the cat, wheres the dog, wheres the cat, dog ran off, run off again, ran away again, lost my dog, lost my cat, cat is missing, dog is missing, dog got out, cat got out
animal doctor visits vet | 打疫苗 宠物医院 兽医 | next jab, dog in for, take the dog in, take the cat in, cat jab, dog jab, dog vaccination, cat shots, dog shots, puppy checkup, cat checkup, dog checkup, dog to the vet, cat to the vet, rabies
far 3d print status | 打印到哪 打完了吗 打印进度 | print finished, print done, until the print, till the print, figure come out, 3d thing, layers left, how many layers, how is the print, hows the print, still printing
prints model layer start print 3d | 打印模型 开始打印 | benchy, figurine, in pla, petg, on the ender, prusa, bambu, run off another, filament
breaks off 3d print cancel | 停掉打印 别打了 打印停 | spaghetti, off the bed, print is failing, prints failing, print failing, print failed, print looks wrong, stop printing, abort the print, ruined print, layers are shifting, model came off, stuck to the nozzle, blob of plastic, kill the print
prepares 3d model slice | 切片 | stl, gcode, infill, supports for, layer height, ready for the printer, prepare the model
language models list | 哪些模型 有哪些大模型 | which llm, which llms, which ai, what ais, ais can i, models can i, gpt available, is gpt, is llama, is claude, other ai
asks language model run | 问一下模型 问大模型 让模型 | ask gpt, ask llama, ask another ai, another ai, to llama, to gpt, prompt to, have an llm, let an llm, llm answer, run this prompt
trains model own examples | 微调 训练模型 | teach the ai, teach the model, train it with, train it on, train on our, tone of voice, talk like us, sound like us, our own data, my own data, lora, on my examples, custom model, adapt the model, train our own, custom gpt
training data collections search | 语料 数据集 训练数据 | data to train, data to train on, corpus of, corpus, labelled images, labeled data, labelled data, annotated data, benchmark data, open data for
numbers text means embed | 转向量 向量表示 | into a vector, as a vector, vector for this, vectors for, numeric representation, embedding of, embeddings for
formula mass hazards chemical | 分子式 有毒吗 化学式 | formula of, molar mass, molecular weight, is it toxic, acetone, caffeine, aspirin, bleach, ammonia, ethanol, safe to mix, mix bleach, chemical, flammable, poisonous, boiling point of
known gene | 这个基因 基因 | brca1, tp53, which gene, gene causes, gene for, gene do, mutation in, hereditary, inherited disease, dna, brca, cftr, myc, allele, crispr, apoe
seen sky tonight star | 看星星 什么星星 哪颗星 流星 | jupiter, mars, venus, saturn, bright dot, any planets, see any planets, constellations, constellation, milky way, shooting stars, meteor, whats up there, night sky, stargazing, which star, star is that, mercury visible, moonrise, perseids, nebula, andromeda, orion, big dipper, north star, polaris, northern lights, aurora
ground shook earthquake recent | 地震了吗 刚才地震 地震 | did you feel that, feel that shake, was that a tremor, tremor, tremors, any quakes, quake, house wobbled, just wobbled, just shook, ground is shaking, whole house shook, earth shook
move chess best position | 下一步棋 走哪步 怎么走棋 | knight or bishop, im white, im black, play here, out of check, checkmate, losing this chess, next move, which piece, take the queen, castle, rook, stalemate, gambit, opening move, endgame, sicilian, my queen, white to move, black to move, reply for black, reply for white
games own played steam | 玩了多少小时 我的游戏 有哪些游戏 | hours did i sink, sink into, hours in skyrim, which games do i, games do i have, games do i own, havent i played, do i own, havent played yet, my games, my backlog of games, on steam, play time, skyrim, zelda, counter strike, elden ring, cyberpunk, baldurs gate, half life, game library, backlog of games, games i bought
throws dice | 掷骰子 扔骰子 摇骰子 | d20, d6, d12, two sixes, throw a six, roll for, roll for initiative, lost the dice, dice for, roll a, roll two, die roll, d4, d8, d10, 3d6, 2d6, yahtzee, saving throw
light living room ceiling | | main light, the big light, big light, lounge light, lights in the lounge, living room light
floor lamp reading light living | 落地灯 沙发边的灯 | standing lamp, lamp by the sofa, read on the sofa, read on the couch, light by the sofa, light for reading
strip tv light | 电视背光 灯带 | behind the telly, behind the tv, behind the television, led strip, mood light, mood lighting, backlight
blind | 太晒 遮阳 拉下来 | blinding me, sun is blinding, shutter, shutters, can look into, too bright outside, some shade, louvre, roller shutters, sunscreen blind
television | 关电视 开电视 换台 调台 看电视 | telly, bbc one, kids programme, tv programme, tv channel, switch to bbc, change the channel, next channel, put the game on, put cartoons on, watch telly, netflix on the tv, sitcom on, watched enough, channel surfing, on telly, put the news on, news on tv, tv off, watched enough tv
soundbar television sound | 电视声音 电视听不清 | tv sound, tv too quiet, telly too loud, telly too quiet, under the telly, the dialogue
radiator heating living | 客厅太冷 | freezing in the lounge, cold in the lounge, lounge warmer, living room warmer, chilly in here, cold in the living
air conditioner | 开空调 冷气 太热 凉快一下 凉快点 | aircon, cool the lounge, cool down the, cool it down, boiling in here, roasting in here, melting in here, sweltering, too hot in, its boiling, like an oven
temperature humidity sensor living | 多少度 屋里几度 湿度 | degrees in the, temperature in the, how humid
vacuum | 扫地 地上脏 吸尘 拖地 | crumbs, on the carpet, dog hair, cat hair, pet hair, floors filthy, floor is filthy, dirty floor, dusty floor, to its dock, back to base, hoover, sweep, clean the floor, spilled cereal, spilt, dust bunnies
air monitor co2 | 闷不闷 空气好不好 该通风 缺氧 憋得慌 | air stale, stale air, is the air bad, air is bad, air the room, stuffy in here, getting a headache, getting headaches, fresh air needed, ventilate, should probably air, enough oxygen, breathe in here, cant breathe, smells stale
kitchen light spots | 切菜看不清 | what im chopping, over the counter, worktop, light to cook, lights in the kitchen, kitchen light, dark in the kitchen
kettle | 烧水 烧开水 喝茶 泡茶 | cuppa, fancy a tea, want a tea, cup of tea, boil water, boil some water, hot drink, make tea, make some tea, teapot, chamomile, hot chocolate, instant soup, get water hot, water hot for, instant noodles
espresso coffee machine | 来杯咖啡 煮咖啡 冲咖啡 | make coffee, need caffeine, latte, cappuccino, want a coffee, flat white, fancy a coffee, espresso thing, coffee thing
fridge | 冰箱 | fridge cold enough, fridge open, milk going off, food spoiling, freezer, food stay cold, thawing, spoilt, spoiled, milk sour, butter so soft, milk is warm, food is warm, ice cream melting
dishwasher | 洗碗 碗洗完 | run the dishes, plates clean, dishes done, are the dishes, washing up, do the dishes, dirty plates, clean plates, clean cups, dirty dishes, glasses clean, pots and pans, crockery, tableware, plates washed, get the plates, cups clean, dirty cups
leak sink kitchen | 漏水了吗 厨房漏水 水槽漏水 | floor is wet, wet floor, dripping in the kitchen, dripping under, puddle, something dripping, something is leaking, cupboard is wet
smoke detector | 着火 冒烟 烟味 糊味 | something burning, something is burning, smell burning, smells like smoke, smell smoke, smells burnt, is there a fire, house on fire, on fire, did we burn, toast burnt
extractor hood kitchen | 油烟 油烟机 炒菜味 | stinks of fish, smells of fish, smells of frying, full of steam, kitchen stinks, cooking smell, cooking fumes, fumes, smoke from frying, greasy air, frying smell
front door lock | 门锁了吗 锁门 开门 反锁 | lock up, did i lock, is the house locked, locked myself out, let me in, let the plumber in, let her in, let him in, let them in, let the cleaner in, open up for, door shut, forgot my key, forgot my keys, no key, cleaning lady, house locked, keys inside
doorbell | 谁在门口 有人按门铃 谁敲门 敲门 | whos at the door, somebody rang, someone rang, who rang, postman come, did the postman, has the postman, courier at the door, knocking, someone at the door, somebody at the door, at the front door
hall light | 门厅灯 玄关灯 | lights in the corridor, corridor light, light by the entrance, entrance light, light in the hallway, hallway light, dark in the hallway, trip on the stairs, light on the stairs, way to the loo, way to the toilet, way to the bathroom, stumble, trip over shoes
motion hall | 有人经过 有人走动 走廊有人 | in the corridor, someone in the corridor, somebody in the hall, steps downstairs, heard steps, footsteps, somebody moving, someone moving, creeping around, sneaking, lurking, wandering about, tiptoe
alarm house arm | 布防 撤防 警戒 | arm the house, burglar alarm, is the alarm set, disarm, arm it, set the alarm we, guard the house, armed
siren | 警报器 警笛 | scare them off, scare off, howling, stop that howling, wailing, sound the alarm, make noise
bedside lamp bedroom light | 床头灯 睡前灯 | light by the bed, lamp by the bed, read in bed, reading in bed, night light, up in the night
curtain bedroom blind | 睡觉拉帘 | drapes, draw the drapes, sun wakes me, darken the bedroom, dark for sleeping
window contact bedroom | 窗户关了吗 窗户开着 窗没关 | bedroom window open, windows shut, is the window shut, is the window open, raining is the window, window closed, is it open upstairs
bedroom radiator heating | 睡觉冷 | cold in bed, freezing in bed, bedroom an icebox, icebox, bedroom warmer, cold at night
humidifier | 加湿 太干 空气干 喉咙干 | nose is dry, dry nose, air so dry, dry air, airs so dry, moisten the air, moisture in the air, skin is dry, chapped, parched, static shock, dry skin, nosebleeds
fan ceiling bedroom | 风扇 吹风 没风 | need a breeze, breeze, air moving, sweating in bed, sweaty night, hot in bed
moon lamp kids light | 小朋友怕黑 孩子怕黑 儿童房灯 | afraid of the dark, scared of the dark, light in the nursery, moon in the nursery, little one light, kids light, nursery light, childs light, light for the kids
baby camera kids | 宝宝睡 孩子睡了吗 宝宝哭 看看宝宝 宝宝在干嘛 孩子在干嘛 | baby asleep, kids asleep, baby awake, little one, check on the baby, check on the kids, baby crying, why is the baby, baby monitor, peek at the baby, kiddo, toddler doing, toddlers doing, kids doing, baby doing, kids up to, little ones doing
thermometer kids room | 儿童房多少度 孩子房间冷 宝宝热不热 宝宝冷不冷 | temperature in the nursery, nursery warm, baby too warm, baby too hot, baby too cold, kids too cold, kids too warm
mirror light bathroom | 化妆灯 | light for shaving, shaving, makeup, make up light, putting on makeup, basin, bathroom light, light in the loo, light in the toilet
towel heater | 毛巾 热毛巾 烘毛巾 | warm towel, warm towels, heat the towels, towels warm, dry towels, towel rail, towel dryer, bath towel, cold towel
bathroom fan | 浴室排气 卫生间味道 厕所臭 | fogged up, mirror fogged, smells in the loo, stinks in the loo, smells in the bathroom, steamy bathroom, bathroom is steamy, mould in the bathroom, damp bathroom, foggy mirror, bathroom smells
water heater boiler | 洗澡水 没热水 烧洗澡 热水器 | no hot water, hot water on, hot water off, cold shower, want a bath, have a bath, run a bath, water for the shower, lukewarm, shower is cold, tap is cold, warm shower, shower freezing
desk lamp office light | 台灯 写字灯 | light on my desk, lamp in the study, light at my desk, working late, desk light, light in the office, study light, for my homework, doing homework, study by
monitor socket office | 显示器 屏幕电源 | power to my screens, screens in the office, my screens, both monitors, screens off
printer socket | 打印机开机 | printer off, printer on, switch the printer on, at the wall, printer power
office blind | 办公室窗帘 屏幕反光 | glare on my screen, glare, sun on my screen, at my desk sun, reflection on my screen, sun on my monitor, sun on my laptop, sun on the screen, sunlight on my
garage door | 车库门 | garage open, shut the garage, close the garage, open the garage, leave the garage, car in the garage, garage shut, park inside
wallbox charger car | 充电桩 家里充电 | charging station, charger plugged in, has the car charged, power at the charger, charging at home, amps to the car, charger at home
garage light | | garage light, light in the garage, dark in the garage
sprinkler garden irrigation | 浇草坪 浇花园 洒水 喷水 浇点水 草地 | lawn is yellow, lawns all yellow, lawn is dry, dry lawn, water the grass, water the lawn, water the garden, hose in the garden, garden hose, grass is brown, parched lawn, lawn needs, grass needs water, grass is dry, lawn needs water
mower | 割草 剪草 除草机 | cut the grass, mow the lawn, grass is high, long grass, grass cut, trim the lawn, lawn looks, weeds high
path lights garden | 小路灯 | way to the house, dark outside, driveway lamps, driveway lights, light outside, outside lights, outdoor lights, lights in the garden, garden lights, lights in the yard
garden camera | 院子里动静 院子有动静 外面有声音 后院 | in the yard, fox in the yard, whos in the backyard, backyard, heard something outside, noise outside, someone in the garden, somebody in the garden, something in the garden, intruder outside, rustling, raccoon, hedgehog, deer, badger, squirrel, burglar outside
driveway gate | 大门 开大门 院门 | open the gate, delivery van, let the van in, waiting at the drive, at the gate, gate open, gate closed, car at the gate, van wants, truck wants, let the truck in, lorry wants in, truck in, delivery at the gate
washing machine | 衣服洗完 洗衣服 洗好了 洗衣机 | clothes done, do the laundry, laundry done, is the laundry, wash finished, is the wash, washing done, washing been in, washing has been, clothes washed, load of washing, spin cycle, wash my, dirty clothes, load finished, machine still spinning, machine still running, laundry machine, is the machine done, has the machine finished
tumble dryer | 烘干 烘好 衣服干了 | towels dry yet, clothes dry yet, is it dry yet, dry the laundry, dry my clothes, dry the clothes, laundry dry, sheets dry, damp clothes, are the sheets, bed sheets, duvet covers
main meter electricity | 电表 用电功率 当前用电 多少瓦 | are we drawing, drawing right now, power are we using, house using, house drawing, current power, power consumption now, consumption right now, watts, kilowatts, using right now, how many watts, watts now, power right now, load of the house, house pull
solar inverter | 光伏 太阳能 发电 | sun power, from the roof, panels producing, our panels, the panels, own electricity, solar making, are we producing, roof doing
main water valve | 关总水阀 水管爆 总阀 发大水 | pipe burst, burst pipe, cut the water, water off, flooding, flooded, water pouring, water is pouring, from the ceiling, water everywhere, flood in the house, basement flooded, toilet overflowing, tap wont stop
aquarium pump fish | 鱼缸 鱼没氧 冒泡 | fish tank, fish need air, fish are gasping, fish bowl, tank pump, aquarium
songs albums artists music | | hiphop, disco, guitarist, drummer, cover version, chart hit, oldies, christmas carol, single by, apple music, chopin, pink floyd, beyonce, eminem, ed sheeran, rihanna, madonna, michael jackson, elvis, bob dylan, david bowie, nirvana, kpop, bts, bassline, riff
video clips films | | gopro, webinar recording
films series cinema title | | thriller film, prequel, cartoon film, animated film, film noir, star trek, james bond, spiderman, casablanca, godfather, harry potter film, dune film, game of thrones, stranger things, succession, the crown, meryl streep, tom hanks, brad pitt, leonardo dicaprio, hitchcock, spielberg, tarantino, nolan, scorsese, kubrick, oscar winner, movie buff, crime series, period drama, chick flick, the matrix, the one with the, sapiens film
cinemas near show film | | imax, multiplex, odeon, cinema listings
pictures photos | | snapshot of us, polaroid, family photo, wedding photo, baby photo, holiday photo, vacation pictures, vacation photos, gallery of
books author title | | novelist, hardcover, autobiography, whodunit, mystery novel, nonfiction, chapter book, picture book, textbook on, trilogy of books, sequel to the book, jane austen, dostoevsky, rowling, war and peace, moby dick, booker prize, sapiens
books read reading list | | reading at the moment, currently reading, still to read, reread, novels i have, havent read yet, still have to read, started reading, am i reading, are we reading
library book town | 能借 借书 能不能借 还能借 | librarian, loan period, city library, public library, interlibrary, on the shelf at the library, library have it, branch has it, reserve at the library
news headlines | | newsflash, morning news, evening news, bbc news, tagesschau, paper today, big story, the morning news, the evening news, whats the news, news from today, world today
articles news about subject | | press coverage, coverage of, ceasefire, riots
entries feed latest | | atom feed, blogger, substack, newsletter archive, webcomic, xkcd, podcast episode, in my feeds, my rss, feeds today, came in on my feeds
posts public profile | | threads post, facebook post, tiktok post
scores matches live | | halftime, penalty shootout, overtime score, touchdown, quarterfinal score, knockout, grand slam, wimbledon score, set point, barcelona game, real madrid, manchester united, man city
matches come team fixtures | | opponent, opponents, derby when, away game, home game, kickoff, tournament draw
ailment symptoms | | tingling, insect bite, tick bite, allergic reaction, hives, nosebleed, stiff neck, fainted, tonsils, hoarse, stomachache, bellyache, a lump, feel faint
automations home rule | | smart rule, automatic blinds, automatic lights, automagically
automation run right away scene | | guest mode, night mode, relax scene, dinner scene, romantic scene, start cinema mode
new software device firmware | | patch the bulbs, newer software, software for my lock
electricity used device report | | electricity usage, used in electricity
camera picture still | | webcam shot, front camera, back camera, camera footage
devices offline battery | | not reporting, unresponsive device, aaa batteries, weak batteries
plant look after | | rosemary, geranium, petunia, begonia, rose bush, daffodil, sunflower, aphids, slugs, mulch, fertiliser, overwatered, underwatered, aloe, yucca, peace lily, spider plant, green thumb, strawberry plant, chilli plant, hedge trimming, palm tree
bed watered watering | | vegetables watered, next watering, water the vegetables
pet animal collar location | | wandered off, track my dog, track my cat, out roaming
animal doctor visits pet | | rabbit due, spayed, flea, fleas, distemper, kitten shots, claws trimmed, microchip
print 3d model printer | | layers shifting, warping, build plate, abs plastic, 3mf, printed part
language model asks | | chatgpt, another model
training data collections | | handwritten digits, mnist, imagenet, training material
chemical formula hazards compound | | methanol, sulfuric, hydrochloric, benzene, toluene, peroxide, potassium, mercury poisoning, arsenic, cyanide, nicotine, corrosive, carcinogenic, solvent, made of chemically, melting point, cas number, solubility, ph of
ground shook earthquake | | epicentre, tsunami, earth move, earth moved, trembling ground
light | | dimly
radiator heating | | frozen feet, cosier
vacuum robot | | mud, muddy, muddy footprints, fluff, litter on the floor, glitter, sand on the floor, dirt
leak sink | | dampness, trickling
extractor hood | | cooker hood, greasy
doorbell camera | | door chime, bell ring, delivery guy, salesman
alarm house | | secure the house, breakin, robbers
fan | | fan slower, fan faster
song played now name | 歌名 | know this tune, know this song, what tune, recognise this song, whos the artist, whose song
loud music volume sound | 听不见 | too quiet
clips search video | | somebody building, someone building, somebody fixing, someone cooking, somebody playing, watch someone, clips where
another format convert video | | recording wont open, clip wont open, video wont open, video doesnt open, recording doesnt open, wrong video format
subscribers channel statistics | | gain subscribers, gained subscribers, lost subscribers, new subscribers
ratings film details plot | 好不好看 | bother with that film, worth seeing, should i watch, should we watch, spoil the plot
album pictures share others | | have our vacation pictures, have our pictures, get our photos
picture photo delete | | photo has to go, picture has to go, selfie has to go, ugly photo
books subject search | 的书 哪些书 什么书 | reading tip, book recommendation, holiday read, beach read, gift book
book ratings details blurb | 书怎么样 书好看吗 | readers think, readers say, readers say about, book worth it, how thick is, plot of the book, book long
3d print status | | be printed, printed yet, printer at now
slice model prepares printing | | obj printable, make it printable, printable file
bedside lamp light | |
feeder feed portion | 没东西吃 猫没吃 狗没吃 没粮了 | food for the cat, food for the dog
front camera doorbell | 门外是谁 门外有人 门外 | outside the door, whos outside, who is outside, who stands outside
vacuum floor | 吸一下 地板脏 扫一扫 | floor again, floor is sticky, floor needs, someone walked in with, bits all over
living lamp floor | 沙发灯 | armchair, near the armchair, by the armchair, next to the couch
`);
