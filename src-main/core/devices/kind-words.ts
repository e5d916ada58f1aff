import type { KINDS } from '../../../src-shared/model/device.ts';

type Kind = (typeof KINDS)[number];
/** What people call a kind of thing, so that "lamp" and “灯” find a light. Matched, never shown. */
export const KIND_WORDS: Record<Kind, string> = {
  light: 'light lamp bulb 灯 灯光',
  plug: 'plug socket outlet 插座 插头',
  switch: 'switch relay 开关',
  blind: 'blind shade curtain cover shutter 窗帘 百叶窗 卷帘',
  garage: 'garage door 车库 车库门',
  door: 'door 门',
  window: 'window 窗 窗户',
  thermostat: 'thermostat heating radiator climate heater ac 温控 暖气 空调 恒温器',
  fan: 'fan 风扇',
  lock: 'lock door 锁 门锁',
  alarm: 'alarm security 报警 警报',
  media: 'media player tv speaker music 电视 音箱 播放器 音乐',
  vacuum: 'vacuum robot cleaner 扫地机 吸尘器',
  mower: 'mower lawn 割草机',
  valve: 'valve water 阀门 水阀',
  siren: 'siren 警笛 警报器',
  button: 'button 按钮',
  camera: 'camera 摄像头 相机',
  sensor: 'sensor 传感器',
  motion: 'motion presence movement 人体 移动',
  meter: 'meter energy power 电表 电量',
  person: 'person people 人 家人',
  weather: 'weather forecast 天气',
  list: 'list todo shopping 清单 待办',
  calendar: 'calendar 日历',
  update: 'update firmware 更新',
  other: '',
};
