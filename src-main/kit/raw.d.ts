/** Texts and pictures a type keeps beside its code, taken into the bundle as they are. */
declare module '*.svg?raw' {
  const text: string;
  export default text;
}
declare module '*.md?raw' {
  const text: string;
  export default text;
}
