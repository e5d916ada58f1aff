/** What a home is made of: a door that opens is no shop, a blind that is down no server, and who is told to clean may be a machine. */
export const AT_HOME =
  /\b(?:doors?|gates?|windows?|blinds?|shutters?|curtains?|awnings?|garage|locks?|valves?|lights?|lamps?|heating|heaters?|radiators?|boilers?|thermostats?|vacuum|hoover|robot|mower|tv|television|speakers?|fans?|sockets?|plugs?|sensors?|cameras?|washing machine|dishwasher|oven|stove|sprinklers?|music|volume|temperature)\b|车库|[大房院前后]门|灯|空调|暖气|地暖|窗|帘|电视|风扇|插座|传感器|扫地机|音箱|热水器|洗衣机/iu;
