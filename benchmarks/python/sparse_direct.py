"""SciPy's sparse direct solver (SuperLU) on the case that WireBenchmark wrote: seconds from the
assembled matrix on, with its usual ordering and with the one for symmetric matrices, and the largest
difference from the wire solver's potentials."""
import sys
import time

import numpy as np
import scipy.sparse as sp
from scipy.sparse.linalg import splu

data = np.fromfile(sys.argv[1], "<f8")
rows, columns = int(data[0]), int(data[1])
segment, driver = data[2], data[3]
cells = rows * columns
at = 4
parts = []
for length in (rows, columns, cells, 2 * cells):
    parts.append(data[at : at + length])
    at += length
row_volts, column_volts, siemens, ours = parts

node = np.arange(cells).reshape(rows, columns)
row_node, column_node = node, node + cells
links = [
    (row_node.ravel(), column_node.ravel(), siemens),
    (row_node[:, :-1].ravel(), row_node[:, 1:].ravel(), 1 / segment),
    (column_node[:-1].ravel(), column_node[1:].ravel(), 1 / segment),
]
ends = [(row_node[:, 0], row_volts), (column_node[-1], column_volts)]
conductance = sp.coo_matrix((2 * cells, 2 * cells))
for a, b, g in links:
    g = np.broadcast_to(g, a.shape)
    i, j = np.concatenate([a, b, a, b]), np.concatenate([a, b, b, a])
    conductance += sp.coo_matrix((np.concatenate([g, g, -g, -g]), (i, j)), conductance.shape)
source = np.zeros(2 * cells)
for nodes, volts in ends:
    g = np.full(len(nodes), 1 / (segment + driver))
    conductance += sp.coo_matrix((g, (nodes, nodes)), conductance.shape)
    source[nodes] += g * volts
matrix = sp.csc_matrix(conductance)

for name, options in (
    ("COLAMD", {"permc_spec": "COLAMD"}),
    (
        "MMD of A+A'",
        {
            "permc_spec": "MMD_AT_PLUS_A",
            "diag_pivot_thresh": 0.0,
            "options": {"SymmetricMode": True},
        },
    ),
):
    for _ in range(3):
        start = time.perf_counter()
        volts = splu(matrix, **options).solve(source)
        taken = time.perf_counter() - start
        print(f"SuperLU, {name}: {taken:.3f} s, difference {np.abs(volts - ours).max():.2g} V")
