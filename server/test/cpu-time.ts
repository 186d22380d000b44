// How much of a processor a task takes, which is the same beside others who keep the machine busy.

/** In milliseconds, over all threads of this process. */
export async function cpuMsOf(task: () => unknown): Promise<number> {
  return (await measureCpu(task)).cpuMs;
}

export async function measureCpu<Result>(
  task: () => Result,
): Promise<{ result: Awaited<Result>; cpuMs: number }> {
  const before = process.cpuUsage();
  const result = await task();
  const { user, system } = process.cpuUsage(before);
  return { result, cpuMs: (user + system) / 1000 };
}
