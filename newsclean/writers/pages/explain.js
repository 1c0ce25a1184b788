
/* One input, explained. */

const [charactersIn, charactersOut] = DATA.characters;
document.getElementById("main").append(
  el("header", {},
    el("h1", { dir: "auto" }, DATA.title || DATA.name),
    facts(
      DATA.title && DATA.name,
      `confidence ${DATA.confidence.toFixed(2)}`,
      `${count(charactersIn)} characters in, ${count(charactersOut)} in the body`,
      DATA.flags.length && DATA.flags.join(", "),
      `newsclean ${DATA.version}`,
    )),
  new Lines(DATA.document, { unfolded: DATA.full }).node,
);
