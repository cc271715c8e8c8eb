// Prints the text that pdf.js reads from a PDF, as a viewer would copy it.
// usage: node pdfjs_text.js FOLDER_OF_PDFJS_DIST FILE.pdf
const fs = require("fs");
const path = require("path");

// pdf.js warns on standard output that it has no canvas to paint on.
console.log = console.warn = () => {};

async function main([folder, file]) {
  const pdfjs = require(path.resolve(folder, "legacy/build/pdf.js"));
  const data = new Uint8Array(fs.readFileSync(file));
  const pdf = await pdfjs.getDocument({ data, verbosity: 0, useSystemFonts: false }).promise;
  for (let number = 1; number <= pdf.numPages; ++number) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: false });
    process.stdout.write(content.items.map((item) => item.str + (item.hasEOL ? "\n" : "")).join("") + "\f");
  }
}

main(process.argv.slice(2)).catch((error) => {
  console.error(error);
  process.exit(1);
});
