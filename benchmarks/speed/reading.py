"""Reading and the whole text layer beside pysbd's sentence splitting alone, on the same files; and the
memory that an archive takes.

    python -m benchmarks.speed.reading [MEGABYTES] [RECORDS]

Whole processes in turn. The text layer is everything that `newscollate read` shows: zones, passages,
sentences, quotations, numbers, dates, durations, language; not readability, which is reckoned only where
it is shown.
"""

from __future__ import annotations

import io
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from benchmarks.speed.corpus import articles, generated

OURS = """
import sys
from compare.model import Article
from compare.readers import stream
from compare.text.layer import marks
print(sum(len(list(marks(a))) for a in stream(sys.argv[1:]) if isinstance(a, Article)), "marks")
"""
PYSBD = """
import sys, pathlib, pysbd
segment = pysbd.Segmenter(language="en", clean=False).segment
files = sorted(pathlib.Path(sys.argv[1]).glob("*.txt"))
print(sum(len(segment(file.read_text("utf-8"))) for file in files), "sentences")
"""
START = "import compare.readers"
ARCHIVE = """
import resource, sys
from compare.model import Article
from compare.readers import stream
from compare.text.layer import marks
read, peaks = 0, {}
for article in stream(sys.argv[1:]):
    if isinstance(article, Article):
        read += 1
        list(marks(article))
        if read in (1000, 2000, 5000, 10000):
            peaks[read] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
print(read, "records;", ", ".join(f"{n}: {mb} MB" for n, mb in peaks.items()))
"""


def seconds(*command: str) -> tuple[float, str]:
    begun = time.perf_counter()
    done = subprocess.run([sys.executable, "-c", *command], capture_output=True, text=True, check=False)
    return time.perf_counter() - begun, (done.stdout + done.stderr).strip().rpartition("\n")[2]


def text_layer(megabytes: float, runs: int = 3) -> None:
    with tempfile.TemporaryDirectory() as folder:
        size = number = 0
        for number, text in enumerate(articles(megabytes), 1):
            Path(folder, f"{number:06}.txt").write_text(text, encoding="utf-8")
            size += len(text.encode())
        print(f"{number} articles, {size / 1e6:.2f} MB of plain text")
        programs = {"python -c 'import compare.readers'": START, "read + text layer": OURS, "pysbd": PYSBD}
        times: dict[str, list[float]] = {name: [] for name in programs}
        said = {}
        for _ in range(runs):
            for name, program in programs.items():
                taken, said[name] = seconds(program, folder)
                times[name].append(taken)
        for name, taken in times.items():
            pace = size / 1e6 / median(taken)
            print(f"{name:32} median {median(taken):7.3f} s  {pace:6.2f} MB/s  {said[name]}")
        ratio = median(times["pysbd"]) / median(times["read + text layer"])
        print(f"pysbd / read + text layer: {ratio:.1f}")


def archive(records: int) -> None:
    """A web archive of our own pages, read with the whole text layer: the peak memory as it goes."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "many.warc.gz")
        with path.open("wb") as stream:
            writer = WARCWriter(stream, gzip=True)
            headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html; charset=utf-8")], "HTTP/1.1")
            for number, text in enumerate(generated(records, words=250)):
                paragraphs = "".join(f"<p>{line}</p>" for line in text.split("\n\n"))
                page = f"<!doctype html><html><body><article>{paragraphs}</article></body></html>"
                writer.write_record(
                    writer.create_warc_record(
                        f"https://example.org/{number}",
                        "response",
                        io.BytesIO(page.encode()),
                        http_headers=headers,
                    )
                )
        taken, said = seconds(ARCHIVE, str(path))
        print(f"archive of {path.stat().st_size / 1e6:.1f} MB: {said}; {taken:.0f} s")


if __name__ == "__main__":
    text_layer(float(sys.argv[1]) if len(sys.argv) > 1 else 2)
    archive(int(sys.argv[2]) if len(sys.argv) > 2 else 10_000)
