// A person with the vendor's own library: signs in, looks around, switches, listens, and tells on stdout what came back.
import { createRequire } from 'node:module';

const [, , library, story] = process.argv;
const { appId, appSecret, account, password, areaCode, region, code, redirectUrl, device } = JSON.parse(story);
const { WebAPI, Ws } = createRequire(import.meta.url)(library).default;

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
