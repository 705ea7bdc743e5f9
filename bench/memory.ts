// Loaded before the program by `main.ts`: says on standard error how much memory the process held at most.
process.on("exit", () => {
  process.stderr.write(`peak ${process.resourceUsage().maxRSS} kB\n`);
});
