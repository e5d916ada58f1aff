// `safeStorage`: real encryption under a key in a file, and it says so: `basic_text` protects against a glance only.
'use strict';
const crypto = require('node:crypto');
const fs = require('node:fs');
const path = require('node:path');
const { app } = require('./app.cjs');

const HEADER = Buffer.from('v10');
const NONCE = 12;
const TAG = 16;

const key = () => {
  const file = path.join(app.getPath('userData'), 'standin.key');
  if (!fs.existsSync(file)) fs.writeFileSync(file, crypto.randomBytes(32), { mode: 0o600 });
  return fs.readFileSync(file);
};

const safeStorage = {
  isEncryptionAvailable: () => app.isReady(),
  isAsyncEncryptionAvailable: async () => {
    await app.whenReady();
    return !process.env.STANDIN_NO_KEYRING;
  },
  getSelectedStorageBackend: () => 'basic_text',
  async encryptStringAsync(text) {
    const nonce = crypto.randomBytes(NONCE);
    const cipher = crypto.createCipheriv('aes-256-gcm', key(), nonce);
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([HEADER, nonce, cipher.getAuthTag(), sealed]);
  },
  async decryptStringAsync(bytes) {
    const at = HEADER.length + NONCE;
    const decipher = crypto.createDecipheriv('aes-256-gcm', key(), bytes.subarray(HEADER.length, at));
    decipher.setAuthTag(bytes.subarray(at, at + TAG));
    const result = Buffer.concat([decipher.update(bytes.subarray(at + TAG)), decipher.final()]).toString('utf8');
    return { result, shouldReEncrypt: false };
  },
};

module.exports = { safeStorage };
