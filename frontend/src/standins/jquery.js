// Boxes wrap their own element once, and use nothing else of jQuery.
export default function wrap(node) {
  return { 0: node, length: 1 };
}
