"""Front matter, messages and fields that say more than they may."""

from __future__ import annotations

from tests.hostile.kinds import BARE, ORIGINALS, Class, Files


def _front(**matters: str) -> Files:
    return {f"{name}.md": f"---\n{matter}\n---\n\n".encode() + BARE for name, matter in matters.items()}


_ALIASES = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "\n".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]"
    for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)  # fmt: skip


def _mail(head: str, body: str = "") -> bytes:
    return (
        f"From: desk@x.example\nSubject: drill\nDate: Tue, 05 Mar 2024 16:40:00 +0100\n{head}\n".encode()
        + (body.encode() or BARE)
    )


_NESTED = "".join(f'Content-Type: multipart/mixed; boundary="b{n}"\n\n--b{n}\n' for n in range(150))

CLASSES = {
    "front matter": Class(
        refused=_front(
            none="title: [unclosed",
            list="- title: x\n- outlet: y",
            words="just some words",
            number="42",
            tab="title:\n\t- x",
            colon="title: a: b: c",
            twice="title: a\ntitle: b",
            aliases=_ALIASES,
            alias="title: *nobody",
            object="title: !!python/object/apply:os.system ['touch made']",
            deep="title: " + "[" * 20_000,
            flows="title: " + "{a: " * 3000,
            control="title: \x1b[31m\x00",
            quote='title: "\\ud800"',
            long="title: " + "x" * 70_000,
            types="outlet: {a: b}\ntitle: [1, 2]\nlanguage: 5\nurl: true",
            days="published: 2024-02-30",
            year="published: 99999-01-01",
            zero="published: 0000-00-00",
            number_day="published: 1e999",
            big="published: " + "9" * 5000,
            missing="original: \x85no\u202ething.txt",
        ),
        read=_front(
            nothing="# only a comment",
            merge="base: &b {title: x}\n<<: *b",
            last="published: 9999-12-31",
            early="published: 0001-01-01",
            null="title: ~\noutlet: null",
            page="title: <script>alert(1)</script>\noutlet: '\"><img src=x onerror=alert(1)>'",
            script="outlet: '</script><!--'\nurl: 'javascript:alert(1)'",
            formula="outlet: '=cmd|\" /C calc\"!A0'\ntitle: '@SUM(1+1)*cmd'",
            plus="outlet: '+1+1'\ntitle: '-2+3'\nurl: 'file:///etc/passwd'",
            wide="outlet: '＝1'\ntitle: \"\\t=1\"",
            command="outlet: '::error file=a::x'\ntitle: '##vso[task.setvariable variable=a]b'",
            group="outlet: '##[error]x'\ntitle: '##teamcity[buildStatus]'",
            marks="outlet: '| a | b |'\ntitle: '[x](javascript:alert(1)) ![](http://x/y) `'",
            template="outlet: '{{ 7*7 }}{% raw %}'\ntitle: '${jndi:ldap://x} %s%n $(touch made)'",
            escape='outlet: "\\e[31mRed\\a"\ntitle: "\\u202Eevil\\u2028"',
            lines='outlet: "a\\nb\\n::error::c"\ntitle: "x\\r\\ny"',
            silence="newscollate: {ignore: [{rule: no-such-rule}]}",
        ),
    ),
    ORIGINALS: Class(
        refused=_front(
            passwd="original: /etc/passwd",
            climbing="original: ../../../../../etc/passwd",
            itself="original: itself.md",
        )
    ),
    "front matter of another kind": Class(
        refused={
            "unclosed.md": b"---\ntitle: a\n" + BARE,
            "alone.md": b"---\ntitle: a\n---\n",
            "empty.md": b"---\n---\n",
        },
        read={
            "toml.md": b'+++\ntitle = "a"\n+++\n' + BARE,
            "rules.md": b"---\n" * 500 + BARE,
            "spaced.md": b" ---\ntitle: a\n---\n" + BARE,
        },
    ),
    "messages": Class(
        refused={
            "nested.eml": _mail(_NESTED, "x"),
            "textless.eml": _mail("Content-Type: image/png\nContent-Transfer-Encoding: base64\n", "AAAA"),
            "base64.eml": _mail("Content-Type: text/plain\nContent-Transfer-Encoding: base64\n", "=?!" * 100),
            "unbounded.eml": _mail("Content-Type: multipart/mixed\n", "--x\n\n--x--"),
        },
        read={
            "headers.eml": _mail("X-A: b\n" * 20_000),
            "long.eml": _mail("X-A: " + "b" * 100_000 + "\n"),
            "folded.eml": _mail("Subject: a\n\tb\n c\n" * 100),
            "quoted.eml": _mail("Content-Transfer-Encoding: quoted-printable\n", "=ZZ=\n=E9" * 100),
            "charset.eml": _mail('Content-Type: text/plain; charset="../../etc/passwd"\n'),
            "coding.eml": _mail("Content-Type: text/plain; charset=hex\n"),
            "words.eml": _mail("List-Id: =?utf-8?q?=1B[31m?= <x>\nContent-Language: \x1b[31m\n"),
            "sender.eml": _mail(f"Reply-To: {'(' * 3000}\nList-Id: {'<' * 3000}\n"),
        },
    ),
}
