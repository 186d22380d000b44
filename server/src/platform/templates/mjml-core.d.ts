declare module 'mjml-core' {
  interface Rendered {
    html: string;
    errors: { line: number; message: string }[];
  }
  // CommonJS: its default export is a property of the module.
  const module: { default: (mjml: string, options: object) => Promise<Rendered> };
  export default module;
}
declare module 'mjml-preset-core' {
  const preset: object;
  export default preset;
}
