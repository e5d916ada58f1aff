import { glossesOf } from './rows.ts';

/** Things that everybody knows by name, and what kind of thing tools say for them. */
export const INSTANCES = glossesOf(`
food | 麻辣烫 米粉 包子 寿司 拉面 盖饭 沙拉 鸡胸肉 牛排 | sandwich, salad, taco, tacos, burrito, bagel, croissant, avocado, beef, pork, bacon, salmon, lentils
recipe | 鱼香肉丝 麻婆豆腐 糖醋排骨 蛋炒饭 可乐鸡翅 提拉米苏 | goulash, tiramisu, brownies, pad thai, ratatouille, guacamole, hummus, paella
grocery | 土豆 西红柿 洋葱 大蒜 苹果 香蕉 橙子 酸奶 食用油 垃圾袋 | tomatoes, garlic, yoghurt, yogurt, olive oil, cereal, diapers
product | 外套 衬衫 裤子 裙子 鞋子 球鞋 手表 椅子 | shirt, tshirt, jeans, shoes, sneakers, hoodie, watch strap, chair
pet | 金毛 布偶 柯基 橘猫 | labrador, tabby, poodle
plant | 月季 君子兰 草莓苗 | fern, ivy, lavender, hydrangea
symptoms | 膝盖疼 | knee, ankle, elbow, wrist, shoulder pain
training | 普拉提 引体向上 | pullups, burpees, laps, badminton, climbing
sport | 皇马 巴萨 曼联 湖人 勇士 | arsenal, barcelona, lakers, bayern, liverpool, bundesliga, super bowl
music | 林俊杰 陈奕迅 邓紫棋 五月天 王菲 | beatles, adele, abba, queen songs, metallica, drake, billie eilish
movie | 流浪地球 泰坦尼克号 复仇者联盟 盗梦空间 星际穿越 | interstellar, inception, star wars, matrix film, titanic, breaking bad, oppenheimer, barbie, lord of the rings
book | 三体 红楼梦 西游记 围城 百年孤独 | harry potter, hobbit, orwell, tolkien, stephen king, agatha christie, hemingway, murakami
stock | 腾讯 阿里 宁德时代 特斯拉 英伟达 苹果股票 | microsoft stock
package |  | lodash, axios, numpy, pandas, express js, django, flask, tensorflow, pytorch, jquery, webpack, vite, zod, tokio
parcel carrier | 申通 韵达 | hermes parcel
stream film services | 腾讯视频 | hulu
light |  | nightlight
holiday days off | 劳动节 除夕 暑假 | easter, thanksgiving, christmas, whitsun, new years, labour day
language translate | 西语 |
contract agreement | 购房合同 | lease
laws | 婚姻法 交通法 民法典 消费者权益 | labour law
invoice |  | fapiao
`);
