// Brings axe-core from npm, once: `node bawa-axe.mjs FOLDER`. Only tests use it; no page has a script.
// Nothing of the package is run here, and what does not have the digest below is refused.
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";

const name = "axe-core";
const version = "4.14.1";
// From the registry's entry for this version.
const integrity = "sha512-FHfa+lmNjQZfJz1q8wKqIDwC6DExcHt/pkjNQb09a3NPjCKg2rhu5qb2S4r76ASyFNNtuFooJpZe37OgudVGtQ==";
const script = "package/axe.min.js";

const folder = process.argv[2];
const wanted = join(folder, `axe-${version}.min.js`);
if (!existsSync(wanted)) {
  mkdirSync(folder, { recursive: true });
  const work = mkdtempSync(join(folder, "ambil-"));
  try {
    execFileSync("npm", ["pack", `${name}@${version}`, "--silent", "--ignore-scripts", "--prefer-offline", "--pack-destination", work], {
      stdio: ["ignore", "ignore", "inherit"],
    });
    const archive = join(work, `${name}-${version}.tgz`);
    const digest = `sha512-${createHash("sha512").update(readFileSync(archive)).digest("base64")}`;
    if (digest !== integrity) throw new Error(`the package's content is not what was expected (${digest})`);
    execFileSync("tar", ["-xzf", archive, "-C", work, script]);
    renameSync(join(work, script), wanted);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
console.log(wanted);
