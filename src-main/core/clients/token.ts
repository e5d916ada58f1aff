import { hash, randomBytes } from 'node:crypto';

/** 256 random bits behind a prefix that secret scanners can recognise. */
export const newToken = (): string => `sb_${randomBytes(32).toString('base64url')}`;

/** What we keep of a token. It is random, so a plain hash is as strong as a slow one. */
export const hashToken = (token: string): string => hash('sha256', token);
