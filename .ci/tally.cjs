// node .ci/tally.cjs REPORT SUITES_EXIT_CODE [FAILED_CHECK …]
//
// Ends .ci/run: names the failed checks and prints "N passed, N failed" from vitest's JSON report.
"use strict";

const fs = require("node:fs");

const [reportFile, suitesExitCode, ...failedChecks] = process.argv.slice(2);

function main() {
  const suites = countSuites();
  const failed = suites.failed + failedChecks.length;
  if (failedChecks.length > 0) console.log(`failed checks: ${failedChecks.join(", ")}`);
  console.log(`${suites.passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** A file that could not be loaded has no tests to fail, and neither has a run that was cut off: each counts as one. */
function countSuites() {
  const report = readReport();
  if (report === undefined) return { passed: 0, failed: 1 };
  const brokenFiles = report.testResults.filter((file) => file.status === "failed" && !file.assertionResults.some(isFailed)).length;
  const failed = report.numFailedTests + brokenFiles;
  const silentFailure = failed === 0 && suitesExitCode !== "0";
  return { passed: report.numPassedTests, failed: silentFailure ? 1 : failed };
}

function isFailed(assertion) {
  return assertion.status === "failed";
}

function readReport() {
  try {
    return JSON.parse(fs.readFileSync(reportFile, "utf8"));
  } catch {
    console.log("the suites left no report: they were cut off or did not start");
    return undefined;
  }
}

main();
