"""Computes tests/noise/scipy.json with SciPy, to check src/lib/noise against. Run: python3 tests/noise/table.py"""
import json, math
import scipy
from scipy import stats

def wilson(k, n):
    ci = stats.binomtest(k, n).proportion_ci(method="wilson")
    return [ci.low, ci.high]

def counts(k1, n1, k2, n2):
    p1, p2 = k1 / n1, k2 / n2
    (l1, u1), (l2, u2) = wilson(k1, n1), wilson(k2, n2)
    d = p2 - p1
    return {"in": [k1, n1, k2, n2], "first": [l1, u1], "second": [l2, u2],
            "interval": [d - math.hypot(p2 - l2, u1 - p1), d + math.hypot(u2 - p2, p1 - l1)],
            "standardError": math.sqrt(p1 * (1 - p1) / n1 + p2 * (1 - p2) / n2)}

def seeds(a, b):
    test = stats.ttest_ind(b, a, equal_var=False)
    ci = test.confidence_interval(0.95)
    own = lambda x: list(map(float, stats.t.interval(0.95, len(x) - 1, loc=stats.tmean(x), scale=stats.sem(x))))
    return {"in": [a, b], "t": float(test.statistic), "df": float(test.df), "p": float(test.pvalue),
            "interval": [float(ci.low), float(ci.high)], "first": own(a), "second": own(b)}

def pairs(b, c):
    exact = b + c < 25
    chi = max(0, abs(b - c) - 1) ** 2 / (b + c)
    p = stats.binomtest(b, b + c, 0.5).pvalue if exact else stats.chi2.sf(chi, 1)
    return {"in": [b, c], "exact": exact, "p": float(p), "interval": wilson(c, b + c)}

table = {
    "source": f"SciPy {scipy.__version__}",
    "counts": [counts(*row) for row in [(60, 63, 61, 63), (61, 63, 64, 74), (41, 43, 23, 31), (15, 21, 19, 21),
               (500, 1000, 540, 1000), (1, 40, 3, 38), (9000, 10000, 9100, 10000), (7, 12, 11, 13)]],
    "wilson": [{"in": [k, n], "interval": wilson(k, n)} for k, n in [(61, 63), (0, 20), (20, 20), (1, 2), (15, 21), (500, 1000)]],
    "seeds": [seeds(*row) for row in [([0.937, 0.921, 0.937], [0.952, 0.968, 0.968]), ([0.90, 0.91, 0.92], [0.905, 0.915, 0.925]),
              ([1, 2, 3, 4, 5], [2.5, 7, 8, 9, 10, 3]), ([10.1, 9.9, 10.0, 10.05], [10.2, 9.2, 11.3]), ([0.5, 0.5, 0.51], [0.7, 0.2, 0.9, 0.6])]],
    "pairs": [pairs(*row) for row in [(0, 6), (1, 2), (3, 11), (12, 12), (2, 22), (10, 15), (20, 40), (100, 140), (5, 5), (0, 1)]],
}
json.dump(table, open("tests/noise/scipy.json", "w"), indent=1)
