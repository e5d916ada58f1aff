export { field, fieldData, makeField, openConfig, parseConfig } from './field.ts';
export type { ConfigOf, Field, Fields, SealedConfig } from './field.ts';
export { defineMcpType } from './type.ts';
export type { AnyMcpType, Counts, Group, OAuthBack, OAuthGoing, OAuthTokens, Say, TestLine, TypeDefinition, TypeShelf } from './type.ts';
export { tool } from './tool.ts';
export type { TypeTool } from './tool.ts';
export { Secret } from './secret.ts';
export type * from './link.ts';
export type * from './world.ts';
