import { rowsOf } from './rows.ts';

/** A home as its people speak of it: what they wish, what they complain of, what they call their things. */
export const HOUSEHOLD = rowsOf(`
light | lites, sconce, pendant, pendant light, torch, fairy lights, christmas lights, floodlight, light fitting, strip light, neon, lamppost, ambient light, standard lamp, backlight, it is dark, lit, left the lights on, lights still on | 灯具 灯管 灯串 壁灯 彩灯 路灯 小夜灯 廊灯 镜前灯 柜灯 轨道灯 线条灯 主灯 筒灯射灯 日光灯 光线 照亮 忘关灯 忘了关灯
dark | pitch black, cant see a thing, cant see anything, cannot see anything, too dim, murky, dusky, black as night, i see nothing, hard to see | 黑漆漆 黑乎乎 黑咕隆咚 漆黑 乌漆嘛黑 好黑 黑灯瞎火 光线不足 看不见 看不清楚 暗得很 黑魆魆 伸手不见五指
bright | blinding, dazzling, glaring, glare, hurts my eyes, too bright in here, soft light, half brightness, full brightness, lumens, lux, light level, candle light, a little brighter, intensity | 晃眼 亮瞎 太刺眼 光太强 亮堂 柔和 柔光 暗一些 照度 光照 光照度 流明 闪眼睛
color | red light, blue light, purple, pink, orange, green, warm white, cool white, cold white, daylight white, kelvin, rainbow, colourful, colorful, palette, shade of | 变个色 红色 蓝色 绿色 紫色 粉色 粉红 橙色 黄色 白色 暖光 冷光 暖白 冷白 暖黄 七彩 炫彩 调色 变红 变蓝 配色 色卡 上色
plug | power point, wall socket, extension lead, extension cord, power outlet, adapter, plugged in, unplug the, smart socket, power bar | 插孔 电源插座 智能插座 墙插 接线板 拖线板 电源插口 插板 插线排 拔插头 电源
switch | rocker, breaker, fuse, circuit breaker, contactor, push switch | 电闸 空开 断路器 墙面开关 智能开关 拨动开关 保险丝
curtain | roman blind, roller shade, sunshade, sunscreen, jalousie, blackout, blackout curtain, sun in my face, sun in my eyes, keep the sun out, let the light in, let the sun in, neighbours can see, too sunny, sunlight in, block the sun | 窗帘布 遮光帘 罗马帘 布帘 纱窗帘 电动窗帘 遮阳帘 遮光 遮阳棚 雨棚 百叶 卷闸 拉窗 拉上帘 拉开帘 太阳晒 太晒 晒得慌 晒进来 阳光刺眼 让阳光进来 透点光 挡太阳 挡光 拉个窗帘
window | window pane, casement, velux, sash, left the window, roof window, glass | 玻璃 关窗 开窗 推拉窗 飘窗 纱窗
door | side door, left the door, door ajar | 推拉门 移门 后门 进户门
garage | roller door, up and over, car hole, left the garage open | 卷闸门 卷帘门 库门 开车库
gate | front gate | 大铁门 电动门 车闸 抬杆 栏杆 篱笆门 小区门
lock | padlock, smartlock, door code, pin code, entry code, access code, bolted, latched, keyless, door is open, unlocked | 门锁好 锁门没 忘锁门 忘了锁门 电子锁 锁舌 开门密码 临时密码 锁芯 锁着 没锁 是否锁 锁好了吗 门锁了吗
doorbell | intercom, ding dong, someone knocking, delivery guy at door, peephole, door phone, who came by | 可视门铃 对讲 对讲机 猫眼 叮咚 谁按门铃 谁敲门 门口是谁 门口有人 来客人 楼宇对讲 有人按门
heating | central heating, warmer in here, towel rail, thermostat up, warm it up, heats, fireplace, electric blanket, preheat the room, defrost, turn up the heat, my feet are cold, teeth chattering, take the chill off, trv | 壁挂炉 电热毯 暖风机 油汀 地热 热风 供热 采暖 电暖气 小太阳 热泵 毛巾架 烤火 暖一暖 弄暖 弄热 热起来 太凉 加温 升温一下 提高温度
cold | icy, frosty, nippy, bitterly cold, frozen, chills, arctic, baltic, parky, brr, brrr, goosebumps, freezing in here, ice box, feels like winter, it is cold, i feel cold | 冷飕飕 冻死 好冻 凉飕飕 冻得 冷得 冰冷 冰凉 寒冷 冻手 打哆嗦 发抖 冷死我了 怪冷的 凉了 阴冷 冻僵 手冷 脚冷
hot | roasting, baking in here, scorching, sweat, melting, sauna, like an oven, muggy, stifling, suffocating, toasty in here, too toasty, overheated, overheating, close in here, sticky heat, cant sleep its hot | 热死 热得 热死我了 热乎乎 闷死 太闷 好闷 憋闷 蒸笼 桑拿 闷得慌 炎热 酷热 热得慌 满头大汗 流汗 汗流浃背 热疯了 像蒸 喘不过气
cooling | air cooler, chiller, a c, a slash c, split unit, swamp cooler, refrigerate, cold air, make it cooler, blow cool air, bring the temperature down, evaporative cooler, aircons | 中央空调 风管机 挂机 柜机 冷一点 凉一点 凉快一下 吹空调 打冷气 冷风机 调凉 弄凉 降降温 降温一下 冷下来
climate | nest, ecobee, tado, set the temperature, comfortable temperature, room temp, target temp, heat mode, cool mode, heating schedule, setback, comfort mode, eco mode, temperature setting | 调温 温度设 目标温度 设定温度 制热模式 制冷模式 节能模式 舒适模式 温度调到 恒温 室内温度 房间温度
temperature | temp, temps, how many degrees, warm is it, cold is it, hot is it, degrees in the, heat level, celcius, centigrade, is it warm, is it hot | 多热 多冷 几摄氏度 体感 冷热 室温多少 水温 冷暖 温度高 温度低
humidity | soggy, dew point, condensation, wet air, arid, parched air, mildew, musty, skin is dry, dry lips, fog on the windows, mouldy, dehumidify, humidify, vaporizer, vaporiser | 干巴巴 太潮 好潮 返潮 回潮 回南天 潮乎乎 湿乎乎 湿气 湿气重 干得很 空气干 太干燥 皮肤干 嘴唇干 发潮 霉味 长霉 墙上出水 结露 抽湿 抽湿机
air | stale, stuffy, airless, stuffy in here, no oxygen, fug, bad air, breathe, hard to breathe, smell, stinks, stink, odour, odor, allergens, dust in the air, pm10, hepa, ozone, formaldehyde, carbon monoxide level, clean the air, freshen the air, air freshener, fumes, ppm | 空气不好 空气差 空气浑 浑浊 缺氧 不透气 有味道 有味儿 异味 臭 好臭 难闻 味儿大 空气净化器 净化空气 二手烟 烟味 油烟味 粉尘 灰大 颗粒物 空气污浊 新风机 换换气 通通风 透透气 呼吸
fan | fans, tower fan, hood, exhaust, vent, airflow, circulate air, blow air, air circulation, gentle breeze, blow on me, some breeze, windspeed of the fan | 电风扇 落地扇 台扇 塔扇 循环扇 吹吹风 吹风扇 吹一吹 风大点 风小点 排气扇 排气 浴霸 烟机 抽烟机 抽风 抽风机 凉风 来点风 扇风 油烟机 风量
vacuum | vacuuming, vacuumed, robovac, mopping, crumbs, spilled, spilt, floors, dust bunnies, sweeper, sweeping, cleaning robot, carpet, rug, hairs, filthy, grubby, suck up, clean under the, dock the robot, back to its dock, roborock, dreame, deebot, clean up after | 扫拖机器人 洗地机 拖地机 小扫 吸地 吸一下地 拖下地 拖一下地 扫下地 扫一下地 地上脏 地上都是 地太脏 地毯 掉头发 头发渣 猫毛 狗毛 碎屑 饼干渣 面包屑 渣 撒了 洒了 打翻 灰尘多 满地 回充 回去充电 吸力 集尘
mower | robomow, grass is tall, grass too long, grass cutter, overgrown, husqvarna automower | 除草机 草太长 草长了 草长高 推草 割一下草 剪草机 打草
garden | greenhouse, vegetable patch, veg patch, allotment, flowerbed, hedge, hose pipe, sprinkler system, landscaping, lawn care, borders, raised bed, garden is dry, compost | 菜园 菜地 花坛 花圃 花棚 温室 大棚 滴灌 喷灌 洒水器 喷头 浇地 浇园子 浇菜 园子 前院 小院 草地 浇灌 篱笆 松土 施肥
water | stopcock, water pressure, drain, sink, hydrant, pump, sewage, cistern, water tank, pipes | 自来水 总水阀 断水 停水 用水 用水量 水压 水泵 抽水 水箱 水槽 下水道 下水 水费 没关水 进水 排水 水路
leak | burst pipe, water everywhere, water damage, soaked floor, overflow, overflowing, overflowed, seeping, gushing, wet under the, ceiling is dripping, moisture alarm | 爆管 水管爆 跑水 漫水 溢水 溢出来 淹了 被淹 渗漏 滴滴答答 滴答 水漏 地上有水 一地水 天花板漏 泡水 漏了 水漫金山
smoke | smouldering, flames, something burning, smells burnt, gas smell, smell of gas, co alarm, heat detector, propane, natural gas, fumes alarm, blaze, is there smoke | 冒烟 起火 失火 烧焦 糊味 焦味 煤气味 燃气味 天然气 煤气泄漏 漏气 火警 烧起来 火苗
alarm | alarm system, armed, disarmed, arm home, burglars, thief, thieves, prowler, someone breaking in, broke in, klaxon, tamper, guard mode, perimeter | 警戒 夜间布防 解除警报 解除布防 解除警戒 报警系统 防盗系统 闯入 贼 进贼 警号 蜂鸣器 安防系统 拉警报
security | safeguard, secured, home security, hardened | 安保 防范 保安 治安 防盗措施 保障
camera | cam, cams, ipcam, dashcam, nanny cam, spycam, live feed, live stream camera, show me outside, watch the driveway, watch the garden, whats going on outside, see whats happening, ptz, pan tilt, onvif, rtsp, nvr, still image | 监控器 监控头 探头 回放 实时画面 看看门口 看看院子 看看家里 拍一张 抓图 截帧 云台 看娃 摄像机画面 摄影机 看护 外面什么动静 外面在干嘛
motion | somebody moving, occupied, vacant room, is the room empty, is anyone in, anybody in, mmwave, radar, someone in the room, walked past, walked by, detection of people, footsteps, is someone in | 有人走动 走动 有人经过 经过 活动检测 移动侦测 人在传感 雷达 毫米波 里面有人吗 有没有人 没人 无人 空房间 有人进来 谁在里面
person-home | is anybody home, anyone at home, everyone gone, everybody gone, empty house, is dad home, is my wife home, is my husband home, are the kids home, kids home yet, back home yet, is the house empty, out of the house, home already, came home, arrived home, who left, nobody here | 到家没 回家没 回来没 回来了吗 几点回家 在不在家 都出门了 都走了 谁回来了 谁到家了 谁出门
sensor | sensors, transducer, values of sensors | 传感 感应 探头值 测量值 门磁 检测器 探测 传感器数值
energy | juice, electric, electrical, power draw, wattage, amps, volts, voltage, kilowatt, kilowatts, smart meter, gas meter, who uses most power, guzzling, power guzzler, electricity bill so high, utility bill, consumes, load, draws power, grid, running costs | 千瓦 千瓦时 电费高 电费这么高 电表走 费不费电 耗电大户 最耗电 哪个费电 什么费电 谁最费电 用电最多 省电 节电 节能 耗能 电压 电流 安培 瓦数 功耗 实时功率 峰谷 能源 电力
solar | panels on the roof, rooftop, photovoltaics, feed in, feed into the grid, powerwall, home battery, solar yield, sun power, generate electricity, generation today, surplus power, export to the grid | 光伏发电 屋顶发电 发电量 发了几度 发了多少 余电上网 并网 逆变 产电
charger | supercharger, charge point, charging point, ev plug, charge station near, plug in my car | 充电枪 快充 慢充 家用充电桩 充电口 充电线 充电位
battery | batteries low, dead battery, running out of juice, out of juice, juice left, charge left, remaining charge, state of charge, aa, coin cell | 快没电 电不够 电量低 低电 还有多少电 该换电池 纽扣电池 电池没电 电量不足 掉电
tv | gogglebox, flatscreen, set top box, chromecast, fire stick, roku, android tv, hdmi, input source, beamer | 电视盒子 机顶盒 换台 调台 智慧屏 大屏 大屏幕 投影幕 幕布 信号源 投屏
speaker | sonos, homepod, echo, google home, alexa, subwoofer, boombox, amp, amplifier, receiver, av receiver, headphones, earbuds, airpods, bluetooth speaker, woofer, pa system, surround sound | 小爱 小度 天猫精灵 低音炮 功放 蓝牙音箱 智能音箱 音箱响 耳机 立体声 音响系统 环绕声 喇叭响
volume | crank it up, deafening, blaring, ear splitting, cant hear, cant hear it, barely hear, i cant hear, hard to hear, noisy, racket, its so loud, booming, decibel, decibels, sound up, sound down, sound lower, neighbours complain, pipe down, hushed, treble, equalizer, equaliser | 吵死 好吵 震耳 震天响 听不见 听不清 听不到 太小声 声音太小 声音太大 声儿 轻声 声大 声小 分贝 低音 高音 均衡器 扰民 噪音 音响太大
media | cast, casting, airplay, streaming device, kodi, plex, jellyfin, player | 播放设备 投屏播放 播放端
scene | im going to bed, going to sleep, off to bed, nighty night, hit the sack, hit the hay, leaving the house, im leaving, heading out, im off to work, im home, i am home, im back, coming home, ready for bed, romantic, cozy evening, cosy evening, reading mode, work mode, vacation mode, holiday mode, away mode, home mode, shut everything down, watching a movie, watching a film, film night, cinema night, focus mode, goodnight, good morning, ambiance | 我要睡了 要睡觉了 睡了 准备睡觉 去睡了 困了 上床 我出门了 要出门了 出门了 我走了 我回来了 我到家了 回家了 下班回家 看片 浪漫 温馨 氛围感 有气氛 会客模式 用餐模式 就餐模式 早安 离家 聚会模式 一键全关 全屋关 全都关掉 全部关闭
automation | automations, automatic, when then, each day at, every weekday, on weekdays, whenever i, as soon as, if it rains, if nobody is home, at sunset, at sunrise, if motion, if the door opens, when the sun sets, when i leave, when i arrive, if temperature, smart routine, trigger when, make it happen automatically, hands free, set it up so | 一到 就自动 自动化规则 如果就 每当 的话就 工作日 日落时 日出时 天黑就 天黑了就 没人就关 人来灯亮 人走灯灭 下雨就关 离家就 到家就 智能规则 定时开 定时关 每周 每天早晨
timer | ten minutes from now, count down, in half an hour, in an hour, in five minutes, time me, pomodoro, beep in, start the clock, lap time, turn off in, in a while, minutes left | 半小时后 一小时后 十分钟后 过一会 过会儿 过一阵 一会儿后 几分钟 番茄钟 计个时 倒计时一下 记时 煮蛋 延时 过十分钟 过半小时 定时器到
alarm-clock | wake me, get me up, wake me at, snooze, morning call, wakeup, wake up call, alarm for, set an alarm, alarm for tomorrow | 叫我起 早上叫我 明早叫我 设闹钟 定闹钟 闹铃 起床铃 叫早 贪睡 几点叫我 别睡过 睡过头
fridge | fridge freezer, ice maker, cooler box, keep food cold, wine cooler, food spoiling | 冰柜 冷藏 冷冻室 冷藏室 酒柜 保鲜
washer | washing, spin cycle, rinse, drier, tumble drier, detergent, clothes dryer, ironing, iron | 洗好没 衣服洗好 洗完没 洗一下衣服 甩干 脱水 漂洗 晾衣架 晾衣机 烘衣服 烘干 烘衣 洗衣液 洗衣机好了 滚筒 晾晒 熨衣服 洗被子
dishwasher | plates, wash up, washing up, do the dishes, cutlery, rinse aid | 洗盘子 刷碗 盘子 碗筷 餐具 脏碗 碗洗好 洗碗机好了 碗没洗
oven | preheat, air fryer, airfryer, toaster, grill, rice cooker, instant pot, hotplate, induction, left the stove, pressure cooker, pan, thermomix | 预热 空气炸锅 电磁炉 蒸箱 电压力锅 高压锅 电饭锅 煮饭 煮锅 炖锅 面包机 吐司机 火没关 炉火 火关了吗 烤一下 热一下饭 热饭 加热饭菜
kettle | boil some water, cuppa, boiling water, hot drink | 烧点水 烧开水 开水 煮水 电水壶 泡茶 沏茶 饮水机 茶壶 烧壶水 烧一壶水 来杯茶
water-heater | take a shower, bath water, warm water, hot water tank, heat the water, immersion, run a bath, hot shower, no hot water, water is cold | 洗澡 烧洗澡水 要洗澡 电热水器 水不热 烧热水 泡澡 冲凉
coffee | cuppa joe, cup of joe, caffeine, flat white, mocha, americano, ristretto, macchiato, barista, need caffeine, beans, coffee beans, french press, nespresso | 来杯咖啡 冲咖啡 泡咖啡 美式 浓缩 卡布奇诺 摩卡 咖啡豆 提神 磨豆 做杯咖啡 一杯咖啡 手冲
appliance | appliances, home appliances, domestic appliance, household machines, gadget in the kitchen | 家用电器 大家电 小家电 厨电
pet | kitten, rabbit, hamster, parrot, budgie, cat flap, fur baby, pooch, moggy, water bowl | 喵星人 汪 毛孩子 兔子 仓鼠 鹦鹉 喂猫 喂粮 加粮 猫砂盆 铲屎 遛狗 宠物食 宠物粮 猫饿 狗饿 饮水器
aquarium | goldfish, koi, tropical fish, tank water | 喂鱼 金鱼 养鱼缸 鱼食 换水 锦鲤 水族
pool | chlorine, whirlpool, sauna heater, paddling pool | 水池 浴缸 按摩浴缸 氯 泡池 池水
printer | print this, run off, ink cartridge, printing, out of ink, print two copies, inkjet, laserjet, out of paper, paper jam, double sided, scanner, multifunction | 打印出来 打个 打印两份 复印 复印机 墨水 碳粉 硒鼓 卡纸 没纸 缺纸 没墨 双面打印 扫描仪 打几份 印出来
router | internet down, no internet, internet not working, wi-fi, mesh, repeater, extender, hotspot, modem, ssid, bad signal, weak signal, weak wifi, signal bars, lan, who is online, connected devices, kids internet, parental control, parental controls, fritzbox, unifi, openwrt, broadband, dhcp | 没网 网断了 网不好 网太慢 网卡 信号差 信号不好 信号弱 上不了网 上不去网 热点 光猫 猫掉线 路由 信号放大 中继 网页打不开 家长控制 给客人连网 谁在上网 谁在蹭网 谁蹭网 谁占网
button-thing | clicker, zapper, push button, scene switch, wall button, keyfob, fob | 无线开关 按键 场景面板 拧 滚轮 遥控板
room | rooms, chamber, areas, zones, corner, part of the house | 房 角落 各房间 哪个房间 全屋 整个屋子 屋内 屋里
kitchen | galley, scullery, cooking area, pantry, larder | 灶间 灶房 伙房 厨间 做饭的地方 储藏间 岛台
living-room | sofa, couch, tv room, living area, drawing room, salon | 沙发 沙发旁 厅 会客厅 电视墙 小厅
bedroom | my room, guest room, spare room, sleeping area, boudoir, where i sleep, parents room | 房间睡觉 睡觉的地方 客卧 客房 我房间 我的房间 爸妈房 老人房 父母房 大卧室 小卧室 卧房 里屋
bathroom | bathtub, basin, john, gents, ladies, lav, en suite | 浴缸 马桶 洗漱 盥洗室 洗浴 公卫 主卫 客卫 卫浴间 茅房
kids-room | playroom, little ones room, crib, sons room, daughters room, kid room, boys room, girls room, cradle | 娃房间 儿子房 女儿房 小孩房间 孩子屋 游戏房 宝宝屋 玩具房 孩子卧室
office | workspace, work room, desk area, computer room, cubicle | 工作间 电脑房 写字间 书桌旁 办公区 工位
hall | entrance area, lobby, porch door, way in, passage, mudroom | 入户 进门 过厅 门廊 鞋柜 入口 走道 廊道 门口处 门边
basement | crawl space, under the house, lower level, underground room | 地库 负一楼 半地下 地下 地下间 酒窖
attic | under the roof, garret, roof space, top floor, mansard | 顶楼 屋顶间 顶层 斜顶
balcony | roof terrace, sun room, conservatory, winter garden, loggia | 阳光房 凉台 平台 天台 大阳台 晒台 外阳台
outdoor | open air, front yard, driveway, out front, out back, back yard | 屋外 外头 门外 院外 露天 车道 室外机
upstairs | up there, top of the stairs, second storey, above | 上面一层 二层 三楼 上楼
downstairs | down there, below, lower floor, first storey, main floor | 下面一层 一层 下楼 底楼
bed | headboard, beside the bed, by my bed, cot, bunk, pillow, smart bed | 床边 床上 枕头 床铺 床底 上下铺 智能床
desk | sit stand, bench | 升降桌 写字台 茶几 餐桌 电脑桌 台面
firmware | upgrades, patches for device, flash the device, updates available, pending updates, is there an update, security patch, newer version, outdated device | 刷固件 刷机 有没有更新 升个级 系统更新 版本更新 待更新 设备更新 更新一下设备 补丁
device | devices, gizmo, contraption, iot, peripherals, equipment, unit, machinery, smart stuff, tech at home, zigbee, zwave, z wave, matter, bluetooth device, mqtt | 器材 智能产品 物联网 家里的东西 智能设备 小设备 蓝牙设备 网关
device-health | not responding device, unavailable, device is offline, lost connection to device, which devices are down, whats broken at home, unreachable device, dropped off | 离线 不在线 连不上设备 失联 没响应 无响应 掉了线 设备坏了 设备状态 哪个掉线 失去连接 不可用
plant | ficus, monstera, tomato plants, tomatoes in the, herbs, wilting, drooping, dying plant, thirsty, flowerpot, succulent, seedlings, needs watering, fertilizer, repot, houseplants, cacti, tulips | 发财树 仙人掌 兰花 玫瑰 番茄苗 花枯 枯了 蔫了 快死了 打蔫 缺水 该浇水 浇点水 浇一浇 花盆 种花 养花 施肥 种植 盆花 植物养护 叶子掉 叶子发黄
soil | dry soil, compost, potting, ground moisture, earth is dry | 土干了 泥 盆土 土质 墒情 湿土
car | wheels, suv, van, pick up truck, truck, lorry, honk, windshield, tyre, tire, tyre pressure, trunk, odometer, engine, precondition, flash the lights, model y, model 3, service due, mot | 车子 小车 座驾 爱车 轿车 货车 后备箱 轮胎 胎压 发动机 引擎 车窗 车锁 锁车 车锁了吗 车内空调 里程表 保养 车况 鸣笛 年检 车灯 行驶 蔚来 比亚迪 小鹏 理想
range | miles left, how much range, kilometers left, range left | 还能跑 还能开多远 能开多远 能跑多少 跑多远
charge-battery | juice up, top it up, power up battery, needs charging, plug it in, fully juiced | 充上电 充个电 充一下 充多久 充好没 充好了吗 补电
irrigation | drip line, watering, sprinkling, zones of irrigation, plants are thirsty | 浇一下花 浇浇花 灌溉系统 喷淋系统
guest | people coming over, company is coming, having people over, friends over, in laws, someone is visiting, houseguest | 朋友来 来人 亲戚来 串门 做客
child | toddler, toddlers, infant, newborn, little one, teen, teens, youngster, boy, girl, the little ones | 小朋友 宝贝 小宝宝 青少年 小家伙 熊孩子 男孩 女孩 幼儿 娃娃
family | relatives, folks, spouse, partner, granny, grandfather, grandmother, grandparents, hubby, daddy, mommy, mummy, housemate, roommate, flatmate, stepdad, in law, siblings, niece, household | 爸 妈 爹 媳妇 婆婆 丈母娘 岳父 姥姥 姥爷 亲人 亲戚 家属 室友 老伴 爸妈 兄弟 姐妹 舅舅 姑姑 姑妈 侄子 一家
`);
