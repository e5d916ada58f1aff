/**
 * A type nobody in the house has heard of: it asks one question of every kind. A journey copies this folder somewhere else, points
 * SWITCHBOARD_TYPES_DIR there and walks its wizard; nothing in the house changes. It imports nothing: the kit is handed to it.
 */
const text = (en, zh) => ({ en, 'zh-CN': zh });
const rooms = [
  { value: 'meadow', label: text('Meadow', '草地') },
  { value: 'shed', label: text('Shed', '棚屋') },
];
const trees = ['apple', 'pear', 'plum'].map((tree) => ({ value: tree, label: text(tree, tree) }));

function createLink(config) {
  const listeners = new Set();
  const state = { power: false, level: 40 };
  const tell = (event) => listeners.forEach((listen) => listen(event));
  const now = () => Date.now();
  const device = () => ({
    source: 'sprinkler',
    name: `Sprinkler of ${config.name}`,
    room: 'meadow',
    online: true,
    path: 'local',
    parts: [
      {
        key: 'main',
        name: 'Sprinkler',
        kind: 'valve',
        room: 'meadow',
        exposed: true,
        traits: {
          power: { value: state.power, at: now() },
          level: { value: state.level, at: now(), limits: { min: 0, max: 100, unit: '%' } },
        },
      },
    ],
  });
  return {
    onEvent: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start: async () => {
      // The secret arrived whole, and only here.
      if (config.key.reveal() !== 'sesame') throw Object.assign(new Error('wrong key'));
      tell({ kind: 'devices', devices: [device()], rooms: [{ source: 'meadow', name: 'Meadow' }] });
      tell({ kind: 'health', health: { state: 'connected' } });
    },
    act: async ({ device: source, part, trait, command, args, callId }) => {
      if (trait === 'power') state.power = command === 'on' || (command === 'toggle' && !state.power);
      if (trait === 'level') state.level = args.level;
      const value = trait === 'power' ? state.power : state.level;
      setTimeout(() => tell({ kind: 'changed', changes: [{ device: source, part, trait, value, at: now(), callId }] }), 20);
      return { accepted: true, path: 'local' };
    },
    close: async () => listeners.clear(),
  };
}

export default ({ defineMcpType, field, tool, z }) =>
  defineMcpType({
    id: 'orchard',
    version: 1,
    title: text('Orchard', '果园'),
    summary: text('Trees that ask every question there is', '会问遍所有问题的果树'),
    group: 'homes',
    icon: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><circle cx="12" cy="9" r="7" fill="#3a7d44"/><rect x="11" y="14" width="2" height="8" fill="#7a5230"/></svg>',
    help: text('Ask the **gardener** for the key.', '请向**园丁**索取钥匙。'),
    reach: 'typed',
    config: {
      name: field.text({ label: text('Name of the orchard', '果园名称'), max: 40 }),
      site: field.url({ label: text('Address', '地址'), example: 'http://orchard.local' }),
      found: field.discovery({ label: text('Found nearby', '附近找到'), fills: 'site', optional: true }),
      key: field.secret({ label: text('Gate key', '大门钥匙') }),
      login: field.oauth({ label: text('Gardener account', '园丁账户'), optional: true }),
      headers: field.headers({ label: text('Extra headers', '附加请求头'), optional: true }),
      env: field.env({ label: text('Variables', '变量'), optional: true }),
      trees: field.number({ label: text('Number of trees', '果树数量'), min: 1, max: 500, unit: 'trees', initial: 12 }),
      fence: field.toggle({ label: text('Fenced', '有围栏'), initial: true }),
      fruit: field.choice({ label: text('Main fruit', '主要水果'), options: trees }),
      sorts: field.list({ label: text('Sorts', '品种'), optional: true }),
      notes: field.keyValue({ label: text('Notes', '备注'), optional: true }),
      log: field.path({ label: text('Diary file', '日志文件'), optional: true }),
      pause: field.duration({ label: text('Pause between waterings', '浇水间隔'), initial: 5400 }),
      plan: field.json({ label: text('Plan', '计划'), optional: true }),
      pump: field.command({ label: text('Pump program', '水泵程序'), optional: true }),
      rooms: field.roomMap({ label: text('Places', '地点'), optional: true, optionsFrom: 'places' }),
      devices: field.devicePicker({ label: text('Trees to show', '显示的果树'), optional: true, optionsFrom: 'trees' }),
      filter: field.entityFilter({ label: text('Filter', '筛选'), optional: true }),
      tools: field.toolPicker({ label: text('Tools to offer', '提供的工具'), optional: true, optionsFrom: 'trees' }),
      keys: field.deviceKeys({ label: text('Device keys', '设备密钥'), optional: true }),
    },
    steps: [
      { title: text('Place', '位置'), fields: ['name', 'found', 'site'] },
      { title: text('Access', '访问'), fields: ['key', 'login', 'headers', 'env', 'keys'] },
      { title: text('Trees', '果树'), fields: ['trees', 'fence', 'fruit', 'sorts', 'notes', 'log', 'pause', 'plan', 'pump'] },
      { title: text('Choice', '选择'), fields: ['rooms', 'devices', 'filter', 'tools'] },
    ],
    options: { places: async () => rooms, trees: async () => trees },
    oauth: {
      start: (config, { redirect, state }) => ({
        url: `${config.site}/authorize?redirect_uri=${encodeURIComponent(redirect)}&state=${state}`,
      }),
      finish: async (config, { code }) => ({ tokens: JSON.stringify({ code }), account: 'gardener' }),
    },
    connect: (config) => createLink(config),
    tools: {
      'orchard.pick': tool({
        title: text('Pick fruit', '采摘水果'),
        description: 'Picks a number of fruits and says how many there are now.',
        risk: 'read',
        input: z.object({ fruits: z.number().int().min(1).max(10) }),
        run: async (_link, { fruits }) => ({ result: { picked: fruits } }),
      }),
    },
  });
