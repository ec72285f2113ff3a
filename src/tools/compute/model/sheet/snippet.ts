/** Times one step of any PyTorch training and its peak memory, and prints one line of JSON. Held to Python by a test. */
export const snippet = `# One measured step. Paste this where model, optimiser and loader exist, give it your own step, run it once.
import json
import time

import torch


def measure_step(step, batches, accumulate=1, warmup=10, steps=50):
    """Prints seconds and peak memory of one optimiser step as one line of JSON.

    step(batch): forward, backward and, after the last of \`accumulate\` batches, the optimiser.
    batches: whatever your loop iterates over, such as a DataLoader. It is started again when it ends.
    """
    cuda = torch.cuda.is_available()

    def wait():
        if cuda:
            torch.cuda.synchronize()

    def endless():
        while True:
            empty = True
            for batch in batches:
                empty = False
                yield batch
            if empty:
                raise ValueError("batches gave nothing")

    def size_of(batch):
        if torch.is_tensor(batch):
            return batch.shape[0] if batch.dim() else None
        parts = batch.values() if hasattr(batch, "values") else batch if isinstance(batch, (list, tuple)) else ()
        return next((size for size in map(size_of, parts) if size), None)

    source, seconds, waited, batch = endless(), [], 0.0, None
    for number in range(warmup + steps):
        if number == warmup and cuda:
            torch.cuda.reset_peak_memory_stats()
        wait()
        start, fetching = time.perf_counter(), 0.0
        for _ in range(accumulate):
            asked = time.perf_counter()
            batch = next(source)
            fetching += time.perf_counter() - asked
            step(batch)
        wait()
        if number >= warmup:
            seconds.append(time.perf_counter() - start)
            waited += fetching
    seconds.sort()
    found = {
        "seconds_per_step": round(seconds[len(seconds) // 2], 6),
        "seconds_p10": round(seconds[len(seconds) // 10], 6),
        "seconds_p90": round(seconds[len(seconds) * 9 // 10], 6),
        "loader_share": round(waited / sum(seconds), 3),
        "steps": steps,
        "batch": size_of(batch),
        "accumulate": accumulate,
        "devices": 1,
        "device": "cpu",
        "torch": torch.__version__,
    }
    if torch.distributed.is_available() and torch.distributed.is_initialized():
        found["devices"] = torch.distributed.get_world_size()
    if cuda:
        free, total = torch.cuda.mem_get_info()
        found["device"] = torch.cuda.get_device_name()
        found["peak_allocated_gb"] = round(torch.cuda.max_memory_allocated() / 1e9, 3)
        found["peak_reserved_gb"] = round(torch.cuda.max_memory_reserved() / 1e9, 3)
        found["device_used_gb"] = round((total - free) / 1e9, 3)
    print(json.dumps(found), flush=True)
    return found


# An example of a step; put in your own loss and precision.
#
# def step(batch):
#     images, labels = (part.to("cuda", non_blocking=True) for part in batch)
#     with torch.autocast("cuda", dtype=torch.bfloat16):
#         loss = torch.nn.functional.cross_entropy(model(images), labels)
#     loss.backward()
#     optimiser.step()
#     optimiser.zero_grad(set_to_none=True)
#
# measure_step(step, loader)
`;
