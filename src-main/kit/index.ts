export { field, fieldData } from './field.ts';
export type { ConfigOf, Field, Fields, SealedConfig } from './field.ts';
export { defineMcpType, isMcpType } from './type.ts';
export type {
  AnyMcpType,
  Announced,
  Counts,
  Group,
  OAuthBack,
  OAuthFrom,
  OAuthGoing,
  OAuthTokens,
  Recognised,
  Say,
  TestLine,
  TypeDefinition,
  TypeShelf,
} from './type.ts';
export { tool } from './tool.ts';
export type { TypeTool } from './tool.ts';
export { isPlainSvg } from '../../src-shared/forms/plain-svg.ts';
export { Secret } from './secret.ts';
export type * from './link.ts';
export type * from './world.ts';
