export const LETTERS = 1_200;

/** A text made of pieces of a stock of sentences: half of it phrases that recur in many texts, half a few characters each. */
export function generatedText(stock, random) {
  let text = '';
  while (text.length < LETTERS) {
    const start = Math.floor(random() * (stock.length - 20));
    text += stock.slice(start, start + (random() < 0.1 ? 12 : 2 + Math.floor(random() * 4)));
  }
  return text;
}
