/** A file of markup, taken into the script as text. */
declare module "*.html" {
  const text: string;
  export default text;
}
