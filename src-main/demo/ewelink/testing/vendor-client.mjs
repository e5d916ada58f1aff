// A person with the vendor's own library: signs in, looks around, switches, listens, and tells on stdout what came back.
import { createHash, randomBytes } from 'node:crypto';
import { createRequire } from 'node:module';

const [, , library, story] = process.argv;
const { appId, appSecret, account, password, areaCode, region, code, redirectUrl, device, lan } = JSON.parse(story);
const { WebAPI, Ws, Lan } = createRequire(import.meta.url)(library).default;

const web = new WebAPI({ appId, appSecret, region });
const told = {};
const byPage = await web.oauth.getToken({ region, redirectUrl, code });
told.page = { error: byPage.error, hasToken: typeof byPage.data?.accessToken === 'string' };
const login = await web.user.login({ account, password, areaCode });
told.login = { error: login.error, region: login.data?.region };
const families = await web.home.getFamily({});
told.homes = families.data.familyList.map(({ name }) => name);
const things = await web.device.getAllThingsAllPages({ familyId: families.data.currentFamilyId });
told.things = (things.data?.thingList ?? things).length;
told.set = (await web.device.setThingStatus({ type: 1, id: device, params: { switch: 'off' } })).error;
told.get = (await web.device.getThingStatus({ type: 1, id: device, params: 'switch' })).data;
told.refresh = (await web.user.refreshToken({})).error;

// The same device without the cloud.
const near = new Lan({ selfApikey: login.data.user.apikey });
const secretKey = createHash('md5').update(lan.key).digest('hex');
const sealed = { ip: '127.0.0.1', port: lan.port, deviceId: device, encrypt: true, secretKey };
const iv = () => randomBytes(16).toString('base64');
told.near = (await near.zeroconf.switch({ ...sealed, iv: iv(), data: { switch: 'off' } })).error;
const state = await near.generalRequest({ ...sealed, iv: iv(), data: {}, path: '/zeroconf/getState', method: 'post' });
told.nearState = near.decrypt(state.data, secretKey, state.iv).switch;

const socket = new Ws({ appId, appSecret, region });
const heard = [];
const opened = await socket.Connect.create(
  { appId, at: web.at, region, userApiKey: login.data.user.apikey },
  () => undefined,
  () => undefined,
  (error) => heard.push({ failed: String(error.message) }),
  (_socket, { data }) => {
    heard.push(JSON.parse(data));
    if (heard.length === 1) {
      socket.userApiKey = login.data.user.apikey;
      socket.Connect.updateState(device, { switch: 'on' });
    }
    // The acknowledgement has come: now somebody else may switch, and a push arrives.
    if (heard.length === 2) process.stdout.write('switch it\n');
    if (heard.length === 4) {
      told.heard = heard;
      process.stdout.write(`${JSON.stringify(told)}\n`);
      opened.close();
    }
  },
);
